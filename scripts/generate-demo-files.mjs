// Writes demo/files/: the small files that the demo council's children and workers put on record. Run by hand when
// a text or a picture changes; what it writes is committed, byte for byte the same each time.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { docx } from './demo-files/docx.mjs'
import { letters } from './demo-files/letters.mjs'
import { papers } from './demo-files/papers.mjs'
import { pdf } from './demo-files/pdf.mjs'
import { pictures } from './demo-files/pictures.mjs'

const folder = path.resolve(import.meta.dirname, '../demo/files')
mkdirSync(folder, { recursive: true })
for (const [name, lines] of Object.entries({ ...papers, ...letters }))
  writeFileSync(path.join(folder, name), bytesOf(name, lines))
for (const [name, draw] of Object.entries(pictures)) writeFileSync(path.join(folder, name), draw())

function bytesOf(name, lines) {
  switch (path.extname(name)) {
    case '.pdf':
      return pdf(lines)
    case '.docx':
      return docx(lines)
    case '.eml':
      return `${lines.join('\r\n')}\r\n`
    case '.txt':
      return `${lines.join('\n')}\n`
    default:
      throw new Error(`nobody knows how to write ${name}`)
  }
}
