// Puts the cases of mess-cases.mjs in among the good rows, and says in the README which they are.
import { zip } from '../demo-files/docx.mjs'
import { source } from './lists.mjs'
import { messCases } from './mess-cases.mjs'
import { authorOf, bytesOf, pathOf, titleOf } from './press.mjs'

/** Answers the rows with the cases among them, their files as [path, bytes], and every case that a person will meet. */
export async function messOf(browser, children, rows, written) {
  const all = [...rows]
  const files = []
  for (const [i, one] of messCases.entries()) {
    const child = children.find(({ id }) => id === one.of) ?? children[0]
    if (one.listed !== false)
      all.splice(one.sameAs ? all.length : (i + 1) * 14, 0, rowOf(child, one, rows.length + i + 1))
    const bytes = await bytesFor(browser, child, one, written)
    if (bytes) files.push([one.path, bytes])
  }
  return { rows: all, files, cases: [...messCases, ...children.flatMap(naturalOf)] }
}

/** Papers of a child that were named so by whoever filed them. */
function naturalOf(child) {
  return child.papers
    .map((paper, i) => ({ doubt: paper.doubt, path: pathOf(child, paper, i + 1), why: 'Its title names a brother.' }))
    .filter(({ doubt }) => doubt)
}

function rowOf(child, { path, id, name, kind, date, title, of, paper }, number) {
  const named = name ?? (number % 2 ? child.name : '')
  const author = paper ? authorOf(child, paper) : ''
  return [
    path,
    id ?? of,
    named,
    kind ?? paper.kind,
    date,
    author,
    '',
    title ?? titleOf(child, paper),
    `DOC-${String(number).padStart(6, '0')}`,
    source,
  ]
}

async function bytesFor(browser, child, { paper, sameAs, zipped, empty }, written) {
  if (empty) return Buffer.alloc(0)
  if (sameAs) return written.get(sameAs.join(' '))
  if (zipped) {
    const names = await Promise.all(
      zipped.map(async (one, i) => [`IMG_${i + 1}.jpg`, await bytesOf(browser, child, one)]),
    )
    return zip(Object.fromEntries(names))
  }
  return paper ? bytesOf(browser, child, paper) : null
}

/** demo/council/README.md. */
export function readme({ rows, cases }, children) {
  const table = cases.map(
    ({ doubt, refused, path, why }) => `| ${doubt ?? `refused: ${refused}`} | \`${path}\` | ${why} |`,
  )
  return `# A folder as a council has it

The files of ${children.length} children of the demo council, as they come from another system: \`children.csv\` (one row a child),
\`files.csv\` (${rows.length} rows, one a file) and what lies beneath \`files/\`. To see what becomes of it:
\`holdfast import demo/council\`.

Nobody in it lives. The children, their families and workers, the towns near Marlow Bridge, the schools, courts and papers
are made up; every address ends in .example or .example.org, every telephone number is one of those kept for drama.
The pictures are drawn, and nobody was photographed. All of it is written for this project and has its licence (MIT).

It is written by \`node scripts/generate-demo-council.mjs\` from \`scripts/demo-council/\`, a file for each child. Change it there.

## What is not in order, on purpose

Councils’ folders are never tidy. These lines wait for a person after the import, or are refused, and each for its reason.

| Why | File | What it is |
| --- | --- | --- |
${table.join('\n')}
| not-in-list | \`README.md\` | This file lies in the folder too. |
`
}
