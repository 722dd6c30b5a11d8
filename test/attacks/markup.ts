/** Names of elements and of attributes of a page. */
export function tagsOf(html: string): Set<string> {
  const attribute = /\s([^\s=>"]+)(?:=(?:"[^"]*"|'[^']*'|[^\s">]*))?/
  const tags = [...html.matchAll(new RegExp(`<([a-z][a-z0-9-]*)((?:${attribute.source})*)\\s*/?>`, 'gi'))]
  return new Set(
    tags.flatMap(([, tag = '', attributes = '']) => [
      tag.toLowerCase(),
      ...[...attributes.matchAll(new RegExp(attribute, 'g'))].map(([, name = '']) => name.toLowerCase()),
    ]),
  )
}

const alwaysFine = [
  'fieldset',
  'legend',
  'figure',
  'draggable',
  'xmlns',
  'height',
  'width',
  'focusable',
  'viewbox',
  'blockquote',
  'dl',
  'dt',
  'dd',
  'div',
  'time',
  'datetime',
  'strong',
  'dir',
  'open',
  'details',
  'summary',
  'form',
  'nav',
  'role',
  'rel',
  'tabindex',
  'hidden',
  'svg',
  'path',
  'd',
  'ol',
  'ul',
  'li',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'scope',
  'h2',
  'h3',
  'h4',
  'p',
  'a',
  'href',
  'span',
  'class',
  'id',
  'section',
  'article',
  'header',
  'footer',
  'em',
  'small',
  'for',
  'label',
  'input',
  'button',
  'br',
]

/** What stands on a page as markup and has no business there: scripts and handlers in any case, and, compared with a usual page of ours, any new name. */
export function strange(
  html: string,
  usual: ReadonlySet<string> | undefined,
  where: string,
  fine: readonly string[] = alwaysFine,
): string[] {
  const found = [
    ...html.matchAll(
      /<script(?![^>]*\ssrc="\/assets\/)[^>]*>|<(?:iframe|object|embed|svg\s+on|img)[^>]*>|<a\s[^<>]*href="\s*(?:javascript|data|vbscript):/gi,
    ),
  ].map(([tag]) => tag)
  const handlers = [...tagsOf(html)].filter((name) => /^on[a-z]/.test(name))
  const unusual = usual
    ? [...tagsOf(html)].filter((name) => !usual.has(name) && !fine.includes(name) && !/^(?:aria|data)-/.test(name))
    : []
  return [...found, ...handlers, ...unusual].map((what) => `${where}: ${what.slice(0, 100)}`)
}

/** The text of a page as somebody reads it: characters of references put back, white space as one space. */
export function plain(html: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#x27': "'" }
  const text = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&(#?\w+);/g, (whole, name: string) => named[name] ?? whole)
  return plainly(text)
}

export function plainly(text: string): string {
  return wellFormed(text).replaceAll(/\s+/g, ' ').trim()
}

/** As it travels in UTF-8, which knows no half of a pair. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString()
}
