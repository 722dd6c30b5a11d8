import PostalMime from 'postal-mime'

/** What a reader sees of an HTML message, as text: no scripts, no styles, nothing loaded. Takes time in step with its length. */
export async function textOfHtml(html: string): Promise<string> {
  const visible = withoutBlocks(withoutBlocks(html, 'style'), 'script')
  const message = [
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
    Buffer.from(visible).toString('base64'),
    '--part--',
  ]
  // The reader of mail turns HTML into text where a message has both: it is given such a message.
  const { text = '' } = await PostalMime.parse(message.join('\n'))
  return tidyText(text)
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

function withoutBlocks(html: string, name: string): string {
  const small = html.toLowerCase()
  let kept = ''
  let from = 0
  // Letters whose small form is longer would shift the places; such a text is left to the reader of mail.
  if (small.length !== html.length) return html
  for (let start = small.indexOf(`<${name}`); start !== -1; start = small.indexOf(`<${name}`, from)) {
    kept += html.slice(from, start)
    const end = small.indexOf(`</${name}`, start)
    if (end === -1) return kept
    const close = small.indexOf('>', end)
    from = close === -1 ? html.length : close + 1
  }
  return kept + html.slice(from)
}
