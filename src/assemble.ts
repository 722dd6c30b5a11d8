import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectContents, resetContents } from './case-record/contents/index.ts'
import { contentsMark } from './case-record/contents/kinds.ts'
import { correspondence } from './case-record/correspondence/kinds.ts'
import { projectSiblings, resetSiblings } from './case-record/cross-references/index.ts'
import { sibling } from './case-record/cross-references/kinds.ts'
import { document } from './case-record/documents/kinds.ts'
import { createRegistry, type Registry } from './case-record/entries/index.ts'
import { caseNote } from './case-record/notes/kinds.ts'
import { person } from './case-record/people/kinds.ts'
import { projectIdentityAndPeriods, resetPeriods } from './case-record/record/index.ts'
import { identity, lookedAfterPeriod } from './case-record/record/kinds.ts'
import { createDoor, type Door } from './confidentiality/action.ts'
import { createPasskeys, type Passkeys } from './confidentiality/passkeys/index.ts'
import { createDoorkeeper, type Doorkeeper } from './confidentiality/sign-in/index.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { openPool, type Pool } from './platform/db/index.ts'
import { type PreparedDatabases, prepareDatabases, type RoleAccess } from './platform/db/prepare.ts'
import { type DocumentStore, openFolderStore } from './platform/documents/index.ts'
import type { Log } from './platform/log.ts'
import { errorCode, Problem } from './platform/problem.ts'
import type { Scan } from './platform/scan/index.ts'
import {
  authoritySubject,
  createRootKey,
  hasNoKeys,
  type Keystore,
  openKeystore,
  openRootKey,
  type RootKey,
} from './platform/sealing/index.ts'
import { rootKeyMustFit } from './root-key-fit.ts'

/** Every kind of entry there is, and everyone who derives something from entries. A new kind is added here and nowhere else. */
export function composeRegistry(): Registry {
  return createRegistry(
    [identity, caseNote, document, correspondence, person, sibling, lookedAfterPeriod, contentsMark],
    [projectIdentityAndPeriods, projectSiblings, projectContents],
    [resetPeriods, resetSiblings, resetContents],
  )
}

/** The running parts that pages, command line, tests and bench are handed. */
export type Holdfast = {
  door: Door
  doorkeeper: Doorkeeper
  passkeys: Passkeys
  registry: Registry
  documents: DocumentStore
  keystore: Keystore
  scan: Scan | null
  clock: Clock
  log: Log
  pools: { app: Pool; doorkeeper: Pool; auditor: Pool; keystore: Pool }
  close(): Promise<void>
}

/** Makes everything ready: database, keys, documents, the door. Throws Problem for what the operator can put right. */
export async function assemble(config: Config, log: Log, clock: Clock = systemClock): Promise<Holdfast> {
  await makeSecretsFolder(config.secrets)
  const prepared = await prepareDatabases(config, config.secrets, log, (admin) =>
    rootKeyMustFit(admin.keys, config.secrets),
  )
  try {
    const holdfast = await assembleOn(prepared, config, log, clock)
    return { ...holdfast, close: () => closeAll(holdfast, prepared) }
  } catch (error) {
    await prepared.stop()
    throw error
  }
}

async function makeSecretsFolder(secrets: string): Promise<void> {
  try {
    await mkdir(secrets, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new Problem(
      `The secrets folder ${secrets} cannot be made (${errorCode(error) ?? 'unknown error'}).`,
      'Give the user who starts Holdfast the right to write there, or set HOLDFAST_SECRETS to another folder.',
      { cause: error },
    )
  }
}

/** The same over databases that are ready: for tests, each with databases of its own. */
export async function assembleOn(
  access: RoleAccess,
  config: Pick<Config, 'data' | 'secrets'> & { scan?: Config['scan'] },
  log: Log,
  clock: Clock,
): Promise<Holdfast> {
  const pools = {
    app: openPool(access.main.app, { max: 16, name: 'app', log }),
    doorkeeper: openPool(access.main.doorkeeper, { max: 4, name: 'doorkeeper', log }),
    auditor: openPool(access.main.auditor, { max: 2, name: 'auditor', log }),
    keystore: openPool(access.keys.keystore, { max: 8, name: 'keystore', log, writesAlone: true }),
  }
  try {
    const keystore = openKeystore(pools.keystore, await rootKeyFor(pools.keystore, config.secrets))
    const authorityKey = await keystore.createKey(authoritySubject)
    const documents = await openFolderStore(join(config.data, 'documents'))
    const door = createDoor({ pool: pools.app, keystore, authorityKey, clock })
    const doorkeeper = createDoorkeeper({ pool: pools.doorkeeper, authorityKey, clock })
    const passkeys = createPasskeys({ pool: pools.doorkeeper, authorityKey, clock })
    return {
      door,
      doorkeeper,
      passkeys,
      registry: composeRegistry(),
      documents,
      keystore,
      scan: config.scan ?? null,
      clock,
      log,
      pools,
      close: () => endPools(pools),
    }
  } catch (error) {
    await endPools(pools)
    throw error
  }
}

/** A new key only where nothing was ever sealed: otherwise its absence is said, never papered over. */
async function rootKeyFor(keys: Pool, secrets: string): Promise<RootKey> {
  return (await hasNoKeys(keys)) ? openOrCreate(secrets) : openRootKey(secrets)
}

async function openOrCreate(secrets: string): Promise<RootKey> {
  try {
    return await createRootKey(secrets)
  } catch {
    // It is there already, from a start that got no further; opening it says what is wrong with it, if anything is.
    return openRootKey(secrets)
  }
}

async function endPools(pools: Holdfast['pools']): Promise<void> {
  await Promise.all(Object.values(pools).map((pool) => pool.end()))
}

async function closeAll(holdfast: Holdfast, prepared: PreparedDatabases): Promise<void> {
  await holdfast.close()
  await prepared.stop()
}
