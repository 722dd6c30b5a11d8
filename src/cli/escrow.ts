import { mkdir, open, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { replaceLostPassword } from '../platform/db/embedded/new-password.ts'
import { silentLog } from '../platform/log.ts'
import { errorCode, Problem } from '../platform/problem.ts'
import { combine, readRootKeyBytes, restoreRootKey, rootKeyOf, splitForHolders } from '../platform/sealing/index.ts'
import { writeEscrowNote } from './escrow-note.ts'
import { withExisting } from './existing.ts'
import { type Environment, readSettings } from './settings.ts'
import { say } from './terminal.ts'

/** Writes the three holders' shares of the root key into a folder, each to be printed, handed out and deleted. */
export async function splitKey([given = '']: readonly string[], env: Environment): Promise<number> {
  const folder = resolve(given)
  const { secrets } = readSettings(env)
  const rootKey = await readRootKeyBytes(secrets)
  const council = await withExisting(env, ({ doorkeeper }) => doorkeeper.council())
  const shares = await splitForHolders(rootKey, council?.name ?? 'a council not set up yet')
  const files = shares.map((_, i) => join(folder, `holdfast-share-${i + 1}.txt`))
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw notWritten(folder, error)
  })
  for (const [i, share] of shares.entries()) await writeShare(files[i] ?? '', share)
  await writeEscrowNote(secrets, rootKeyOf(rootKey).fingerprint)
  say(`Three shares of the root key are in ${folder}:`)
  for (const file of files) say(`  ${basename(file)}`)
  say('Print each, give each to another holder, and delete the files. Any two of them open every record.')
  return 0
}

/** Recovers the root key from two (or three) share files and puts it into the secrets folder, never over another. */
export async function recoverKey(files: readonly string[], env: Environment): Promise<number> {
  const { data, secrets, database } = readSettings(env)
  const recovered = await combine(await Promise.all(files.map(readShare)))
  if (!recovered.ok) {
    throw new Problem(recovered.refusal.words, 'Nothing was changed. Try again with the right shares.')
  }
  await restoreRootKey(secrets, recovered.value)
  if (database.kind === 'embedded' && replaceLostPassword(data, secrets, silentLog)) {
    say('The password of the database was lost with the secrets folder; it has a new one.')
  }
  say(`The root key ${rootKeyOf(recovered.value).fingerprint} is back in ${secrets}. Start Holdfast as usual.`)
  return 0
}

/** Never over a file that is there: it may be a share that somebody still needs. */
async function writeShare(file: string, text: string): Promise<void> {
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw notWritten(file, error)
  }
}

async function readShare(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Problem(
      `The share ${file} cannot be read (${errorCode(error) ?? 'unknown error'}).`,
      'Give the path of a file that holds the whole text of a share.',
      { cause: error },
    )
  }
}

function notWritten(path: string, error: unknown): Problem {
  return errorCode(error) === 'EEXIST'
    ? new Problem(`There is a file ${path} already, and it was left as it is.`, 'Choose an empty folder.')
    : new Problem(
        `${path} cannot be written (${errorCode(error) ?? 'unknown error'}).`,
        'Choose a folder that you may write, best on a medium you can lock away.',
        { cause: error },
      )
}
