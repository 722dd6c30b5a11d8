import { lstat, readdir, realpath } from 'node:fs/promises'
import { errorCode, Problem } from '../../platform/problem.ts'

/** A file beneath the folder. `path`: within it, parts parted by '/', for people; `at`: its whole path, byte for byte as the disk has it. */
export type FoundFile = { path: string; at: Buffer }

/** What lies beneath a folder. `links` and `others` (devices, pipes, sockets) are named and never followed or opened. */
export type Walked = {
  /** The folder's real path. */
  folder: string
  files: ReadonlyMap<string, FoundFile>
  links: ReadonlySet<string>
  others: ReadonlySet<string>
  folders: ReadonlySet<string>
}

/** Everything beneath a folder, in order of its names. `leaveOut`: paths that are not part of what comes in. Throws Problem. */
export async function walkFolder(folder: string, leaveOut: ReadonlySet<string>): Promise<Walked> {
  const top = await realFolder(folder)
  const found = {
    folder: top,
    files: new Map<string, FoundFile>(),
    links: new Set<string>(),
    others: new Set<string>(),
    folders: new Set<string>(),
  }
  const waiting: FoundFile[] = [{ path: '', at: Buffer.from(top) }]
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    for (const entry of await entriesOf(here)) {
      const path = freshName(found.files, join(here.path, readable(entry.name)))
      if (leaveOut.has(path)) continue
      if (entry.isSymbolicLink()) found.links.add(path)
      else if (entry.isFile()) found.files.set(path, { path, at: beneath(here.at, entry.name) })
      else if (entry.isDirectory()) waiting.push({ path, at: beneath(here.at, entry.name) })
      else found.others.add(path)
      if (entry.isDirectory()) found.folders.add(path)
    }
  }
  return { ...found, files: new Map([...found.files].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** The folder's real path. Throws Problem where there is no such folder. */
export async function realFolder(folder: string): Promise<string> {
  try {
    const top = await realpath(folder)
    if ((await lstat(top)).isDirectory()) return top
  } catch (cause) {
    throw new Problem(
      `The folder ${folder} cannot be read (${errorCode(cause) ?? 'unknown error'}).`,
      'Give the folder that holds children.csv, files.csv and the files.',
      { cause },
    )
  }
  throw new Problem(`${folder} is not a folder.`, 'Give the folder that holds children.csv, files.csv and the files.')
}

async function entriesOf({ path, at }: FoundFile) {
  try {
    return await readdir(at, { withFileTypes: true, encoding: 'buffer' })
  } catch (cause) {
    if (errorCode(cause) === 'ENAMETOOLONG') throw tooDeep(path, cause)
    throw new Problem(
      `The folder ${path} in it cannot be read (${errorCode(cause) ?? 'unknown error'}).`,
      'Give the user who imports the right to read everything there, then run the same command again.',
      { cause },
    )
  }
}

function tooDeep(path: string, cause: unknown): Problem {
  const start = path.split('/').slice(0, 3).join('/')
  return new Problem(
    `There are folders within folders beneath ${start}, too deep to be opened.`,
    'Move what lies there further up, name it so in files.csv, and run the same command again.',
    { cause },
  )
}

/** A name in an encoding other than UTF-8 is shown as Windows would have it, and opened by its own bytes. */
function readable(name: Buffer): string {
  const text = name.toString('utf8')
  return Buffer.from(text, 'utf8').equals(name) ? text : name.toString('latin1')
}

function freshName(files: ReadonlyMap<string, FoundFile>, path: string): string {
  let fresh = path
  for (let n = 2; files.has(fresh); n += 1) fresh = `${path} (${n})`
  return fresh
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

function beneath(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, Buffer.from('/'), name])
}
