import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayOf, nameOf, share } from './council/shape.ts'

/** A child of a folder that comes in, and the files that are theirs. */
export type ListedChild = { id: string; name: string; born: string; files: readonly ListedFile[] }
export type ListedFile = { path: string; title: string; day: string; originalId: string }
export type ImportFolder = { path: string; children: readonly ListedChild[]; files: number }

const childrenEach = 50
const filesEach = 20
const bytesEach = 100 * 1024

/** Numbers from here on are no child of the council; each folder takes its own, so that none of its children is known. */
const firstStranger = 150_000
const strangers = 2 ** 20 - firstStranger

/** A folder as `holdfast import` takes it: 50 children with 20 files of 100 KB each, nothing in doubt. */
export async function writeImportFolder(within: string): Promise<ImportFolder> {
  const path = await mkdtemp(join(within, 'holdfast-import-'))
  const from = randomBytes(4).readUInt32LE() % (strangers - childrenEach)
  const children = Array.from({ length: childrenEach }, (_, n) => childOf(firstStranger + from + n))
  for (const child of children) {
    await mkdir(join(path, child.id))
    for (const file of child.files) await writeFile(join(path, file.path), scan())
  }
  await writeFile(
    join(path, 'children.csv'),
    table(
      ['child id', 'name', 'date of birth', 'sex'],
      children.map(({ id, name, born }) => [id, name, born, 'F']),
    ),
  )
  const rows = children.flatMap(({ id, files }) =>
    files.map(({ path: file, title, day, originalId }) => [file, id, 'letter', day, title, originalId, 'Bench']),
  )
  await writeFile(
    join(path, 'files.csv'),
    table(['file', 'child id', 'kind', 'date', 'title', 'original id', 'source'], rows),
  )
  return { path, children, files: rows.length }
}

function childOf(i: number): ListedChild {
  const id = `K${i}`
  const files = Array.from({ length: filesEach }, (_, n) => ({
    path: join(id, `paper-${n + 1}.pdf`),
    title: `Paper ${n + 1}`,
    day: dayOf(5000 + 1000 * share(i + n, 9)),
    originalId: `${id}-${n + 1}`,
  }))
  return { id, name: nameOf(i), born: dayOf(200 + 3650 * share(i, 1)), files }
}

/** A PDF by its first and last bytes; between them nothing that could be made smaller or be found twice. */
function scan(): Buffer {
  const [head, tail] = [Buffer.from('%PDF-1.7\n'), Buffer.from('\n%%EOF\n')]
  return Buffer.concat([head, randomBytes(bytesEach - head.length - tail.length), tail])
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}
