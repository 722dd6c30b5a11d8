import type { Reader, Writer } from '../../platform/db/index.ts'
import { statement } from '../../platform/db/index.ts'
import type { ActorRole, Role } from '../../words/actor.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'

/** Who entered, and what the grants in force let them see of what they wanted. Arrays run in parallel. */
export type Entered = {
  account_id: Uuid
  name: string
  role: ActorRole
  team: string | null
  record_ids: Uuid[]
  numbers: RecordNumber[]
  grant_ids: Uuid[]
  bases: string[]
  basic_numbers: RecordNumber[]
}

export type OpeningOutcome = 'opened' | 'exists' | 'likely' | 'near' | 'check' | 'number-taken'
export type ChildKey = { kind: 'nhs-number' | 'upn' | 'name-and-birth' | 'word-and-birth'; value: string }
export type GrantRow = {
  id: Uuid
  person: string
  user_name: string
  role: ActorRole
  kind: string
  basis: string
  reason: string
  from_at: Date
  until_at: Date | null
  review_on: PlainDate | null
  given_by: string
  ended_at: Date | null
  ended_by: string | null
  ended_reason: string | null
  /** When the person's account was closed: they have access, and cannot sign in to use it. */
  account_closed_at: Date | null
}
export type AccountRow = {
  id: Uuid
  user_name: string
  name: string
  role: Role
  team: string | null
  made_at: Date
  disabled_at: Date | null
  enrolled: boolean
}

const enter = statement('sec.enter', 'select * from sec.enter($1, $2, $3)')
const open = statement('sec.open', 'select * from sec.open_record($1, $2, $3, $4, $5, $6, $7)')
const noteKeys = statement('sec.noteKeys', 'select sec.note_child_keys($1, $2, $3) as noted')
const alike = statement('sec.alike', 'select * from sec.alike($1, $2)')
const give = statement('sec.give', 'select sec.give_grant($1, $2, $3, $4, $5, $6, $7) as outcome')
const giveLock = statement('sec.giveLock', 'select pg_advisory_xact_lock(hashtextextended($1::text, 4218))')
const end = statement('sec.end', 'select sec.end_grant($1, $2, $3) as ended')
const grants = statement('sec.grants', 'select * from sec.grants_of($1)')
const allocated = statement('sec.allocated', 'select sec.allocated_to($1) as names')
const beginImport = statement('sec.beginImportOf', 'select sec.begin_import_of($1, $2) as may')
const endImport = statement('sec.endImportGrants', 'select sec.end_import_grants() as ended')
const worker = statement('sec.workerForImport', 'select sec.worker_for_import($1) as id')
const listWorker = statement('sec.workerOfList', 'select sec.worker_of_list($1) as id')
const keepChild = statement('sec.keepChildOfList', 'select sec.keep_child_of_list($1, $2) as kept')
const accounts = statement('sec.accounts', 'select * from sec.accounts()')
const createAccount = statement('sec.createAccount', 'select sec.create_account($1, $2, $3, $4, $5, $6, $7) as outcome')

export function enterScope(db: Reader, token: string, wanted: readonly string[] | null, idleMinutes: number) {
  return db.maybe<Entered>(enter, [token, wanted, idleMinutes])
}

export type NewRecord = {
  id: Uuid
  number: RecordNumber
  class: string
  keys: readonly ChildKey[]
  sure: boolean
  forAccount: Uuid | null
}

export function openRecord(
  db: Writer,
  r: NewRecord,
): Promise<{ outcome: OpeningOutcome; first_number: RecordNumber | null }> {
  const { kinds, values } = inParallel(r.keys)
  return db.one(open, [r.id, r.number, r.class, kinds, values, r.sure, r.forAccount])
}

/** False where another record carries one of the numbers that belong to one child only. */
export async function noteChildKeys(db: Writer, record: Uuid, keys: readonly ChildKey[]): Promise<boolean> {
  const { kinds, values } = inParallel(keys)
  return (await db.one<{ noted: boolean }>(noteKeys, [record, kinds, values])).noted
}

export function recordsAlike(
  db: Reader,
  keys: readonly ChildKey[],
): Promise<{ number: RecordNumber; certain: boolean }[]> {
  const { kinds, values } = inParallel(keys)
  return db.rows(alike, [kinds, values])
}

export type NewGrant = {
  id: Uuid
  userName: string
  basis: string
  reason: string
  until: Date | null
  reviewOn: PlainDate | null
}
export type GrantOutcome = 'given' | 'no such person' | 'yourself' | 'has it already'

export async function giveGrant(db: Writer, record: Uuid, g: NewGrant): Promise<GrantOutcome> {
  // Two who give at once wait for each other, so that nobody has the same access twice.
  await db.rows(giveLock, [record])
  const row = await db.one<{ outcome: GrantOutcome }>(give, [
    record,
    g.id,
    g.userName,
    g.basis,
    g.reason,
    g.until,
    g.reviewOn,
  ])
  return row.outcome
}

export async function endGrant(db: Writer, record: Uuid, grant: Uuid, because: string): Promise<boolean> {
  return (await db.one<{ ended: boolean }>(end, [record, grant, because])).ended
}

export function grantsOf(db: Reader, record: Uuid): Promise<GrantRow[]> {
  return db.rows(grants, [record])
}

/** The names of those to whom the record is allocated, by the grants in force. */
export async function allocatedTo(db: Reader, record: Uuid): Promise<string[]> {
  return (await db.one<{ names: string[] }>(allocated, [record])).names
}

/** Lets the import into the record of a child that came in before. False where the old system's children have no such record. */
export async function beginImportOf(db: Writer, number: RecordNumber, grant: Uuid): Promise<boolean> {
  return (await db.one<{ may: boolean }>(beginImport, [number, grant])).may
}

/** Ends all that the import has been let into; answers how many. */
export async function endImportGrants(db: Writer): Promise<number> {
  return (await db.one<{ ended: number }>(endImport, [])).ended
}

/** The account of somebody for whom records are opened; null where the user name is nobody's, or not of such a role. */
export async function workerForImport(db: Reader, userName: string): Promise<Uuid | null> {
  return (await db.one<{ id: Uuid | null }>(worker, [userName])).id
}

/** The same for a records officer who settles a child of a list. */
export async function workerOfList(db: Reader, userName: string): Promise<Uuid | null> {
  return (await db.one<{ id: Uuid | null }>(listWorker, [userName])).id
}

/** Lets the officer who has just opened this record, in this transaction, go on to keep it in order. */
export async function keepChildOfList(db: Writer, number: RecordNumber, grantId: Uuid): Promise<boolean> {
  return (await db.one<{ kept: boolean }>(keepChild, [number, grantId])).kept
}

export function listAccounts(db: Reader): Promise<AccountRow[]> {
  return db.rows(accounts, [])
}

export type NewAccount = {
  id: Uuid
  userName: string
  name: string
  role: Role
  team: string | null
  invitationHash: Buffer
  expires: Date
}

export async function insertAccount(db: Writer, a: NewAccount): Promise<'made' | 'taken'> {
  const row = await db.one<{ outcome: 'made' | 'taken' }>(createAccount, [
    a.id,
    a.userName,
    a.name,
    a.role,
    a.team,
    a.invitationHash,
    a.expires,
  ])
  return row.outcome
}

function inParallel(keys: readonly ChildKey[]) {
  return { kinds: keys.map((k) => k.kind), values: keys.map((k) => k.value) }
}
