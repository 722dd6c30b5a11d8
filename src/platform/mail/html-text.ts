import PostalMime from 'postal-mime'

/**
 * What a reader sees of an HTML message, as text: no scripts, no styles, nothing loaded. Takes time in step with its length, whatever
 * stands in it; of a page longer than `longestPage` characters only as much is read, since the message itself is kept whole.
 */
export async function textOfHtml(html: string): Promise<string> {
  const text = tidyText(withoutTags(html.slice(0, longestPage)))
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
  // The reader of mail knows the names of all characters, and decodes them where a message has text and HTML.
  const { text: decoded = '' } = await PostalMime.parse(`${start}${Buffer.from(lined(text)).toString('base64')}${end}`)
  return tidyText(decoded)
}

/** Line ends alike, no trailing spaces, never more than one empty line between others. */
export function tidyText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('\0', '').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const longestPage = 4 * 1024 * 1024

const start = [
  'Content-Type: multipart/mixed; boundary=part',
  '',
  '--part',
  'Content-Type: text/plain',
  '',
  '',
  '--part',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  '',
].join('\n')
const end = '\n--part--'

function lined(text: string): string {
  return text.replaceAll('\n', '<br>')
}

/** What nobody sees of a page. */
const hidden: ReadonlySet<string> = new Set(['style', 'script', 'title', 'template'])
const ownLine: ReadonlySet<string> = new Set(['br', 'div', 'tr', 'hr', 'dt', 'dd', 'ul', 'ol', 'section', 'article'])
const ownParagraph: ReadonlySet<string> = new Set([
  'p',
  'table',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

function withoutTags(html: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', from)) {
    kept.push(inOneLine(html.slice(from, at)))
    const tag = tagAt(html, at)
    if (tag === undefined) return kept.join('')
    kept.push(tag.stands)
    from = tag.end
  }
  return [...kept, inOneLine(html.slice(from))].join('')
}

/** What stands in place of a tag, and where it ends; undefined when it never does, so that nothing more is seen. */
function tagAt(html: string, at: number): { stands: string; end: number } | undefined {
  if (html.startsWith('<!--', at)) return behind(html, '-->', at, '')
  const [, slash = '', written = ''] = /^<(\/?)([a-z][a-z0-9]{0,20})/i.exec(html.slice(at, at + 24)) ?? []
  const name = written.toLowerCase()
  if (name === '' && !/[/!?]/.test(html.charAt(at + 1))) return { stands: '<', end: at + 1 }
  if (slash === '' && hidden.has(name)) {
    const closing = indexOfTag(html, name, at)
    return closing === undefined ? undefined : behind(html, '>', closing, '')
  }
  return behind(html, '>', at, standsFor(name, slash !== ''))
}

function standsFor(name: string, closes: boolean): string {
  if (name === 'li') return closes ? '' : '\n* '
  if (name === 'td' || name === 'th') return closes ? ' ' : ''
  if (ownParagraph.has(name)) return '\n\n'
  return ownLine.has(name) ? '\n' : ''
}

function behind(html: string, what: string, from: number, stands: string): { stands: string; end: number } | undefined {
  const at = html.indexOf(what, from)
  return at === -1 ? undefined : { stands, end: at + what.length }
}

function indexOfTag(html: string, name: string, from: number): number | undefined {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  return closing.exec(html)?.index
}

/** Line ends in the source of a page are spaces. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
