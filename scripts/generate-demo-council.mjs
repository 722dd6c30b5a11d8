// Writes demo/council/: a folder as a council has it when it comes to Holdfast from another system, with two lists and
// the files. Run by hand when a text changes; what it writes is committed. `… MB-1101` prints the files of one child only.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openBrowser } from './demo-council/browser.mjs'
import { families } from './demo-council/children/index.mjs'
import { childHeads, childRow, csv, fileHeads, fileRow } from './demo-council/lists.mjs'
import { messOf, readme } from './demo-council/mess.mjs'
import { bytesOf, pathOf } from './demo-council/press.mjs'

const folder = path.resolve(import.meta.dirname, '../demo/council')
const [, , only] = process.argv
const browser = await openBrowser()
try {
  await generate()
} finally {
  await browser.close()
}

async function generate() {
  const children = families.flat()
  if (!only) rmSync(path.join(folder, 'files'), { recursive: true, force: true })
  const rows = []
  const written = new Map()
  for (const one of children) {
    for (const [i, paper] of one.papers.entries()) {
      const name = pathOf(one, paper, i + 1)
      rows.push(fileRow(one, paper, name, rows.length + 1))
      if (only && only !== one.id) continue
      const bytes = await bytesOf(browser, one, paper)
      written.set(`${one.id} ${paper.title}`, bytes)
      write(name, bytes)
    }
  }
  if (only) return
  const mess = await messOf(browser, children, rows, written)
  for (const [name, bytes] of mess.files) write(name, bytes)
  write('children.csv', csv(childHeads, children.map(childRow)))
  write('files.csv', csv(fileHeads, mess.rows))
  write('README.md', readme(mess, children))
  console.log(`${children.length} children, ${mess.rows.length} rows`)
}

function write(name, bytes) {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
