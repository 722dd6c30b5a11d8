// Papers are written as plain text: '# ' a heading, '> ' somebody's words, '- ' a point, '| ' a row of a table (the first
// one its heads), '~ ' small print, a blank line between paragraphs. From the blocks come PDF pages and Word documents alike.

export function blocksOf(text) {
  return curly(text)
    .trim()
    .split(/\n\s*\n|\n(?=[#>~] )/)
    .flatMap((part) => blockOf(part.split('\n').map((line) => line.trim())))
}

/** The quotation marks that print has and keyboards have not. */
function curly(text) {
  return text
    .replaceAll(/(^|[\s(|])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll(/(^|[\s(“|])'/g, '$1‘')
    .replaceAll("'", '’')
}

function blockOf(lines) {
  const [first] = lines
  const body = lines.join(' ')
  if (first.startsWith('# ')) {
    const rest = lines.slice(1)
    return [{ is: 'heading', text: first.slice(2) }, ...(rest.length > 0 ? blocksOf(rest.join('\n')) : [])]
  }
  if (first.startsWith('> ')) return [{ is: 'quote', text: body.slice(2) }]
  if (first.startsWith('~ ')) return [{ is: 'small', text: body.slice(2) }]
  if (first.startsWith('- ')) return [{ is: 'points', points: lines.map((line) => line.replace(/^- /, '')) }]
  if (first.startsWith('| ')) return [tableOf(lines)]
  if (lines.length > 1 && lines.every((line) => line.length < 60)) return [{ is: 'lines', lines }]
  return [{ is: 'paragraph', text: body }]
}

function tableOf(lines) {
  const [heads, ...rows] = lines.map((line) => cellsOf(line.slice(2)))
  return { is: 'table', heads, rows }
}

const cellsOf = (line) => line.split('|').map((cell) => cell.trim())

/** `rows`: one a line, its cells parted by '|'. */
export const table = (heads, rows) => ({
  is: 'table',
  heads,
  rows: typeof rows === 'string' ? rows.trim().split('\n').map(cellsOf) : rows,
})
export const facts = (rows) => ({ is: 'facts', rows: rows.filter(([, what]) => what) })
export const heading = (text) => ({ is: 'heading', text })
export const signed = (name, role, on) => ({ is: 'signed', name, role, on })
