import { upload } from '../../src/case-record/documents/actions.ts'
import { beginDraft } from '../../src/case-record/drafts/actions.ts'
import { finaliseDraft } from '../../src/case-record/drafts/finalising.ts'
import { appendEntry, correctEntry, loadEntry } from '../../src/case-record/entries/index.ts'
import { giveGrant } from '../../src/confidentiality/access/index.ts'
import type { ApproximateDay } from '../../src/words/approximate-day.ts'
import { exactly } from '../../src/words/approximate-day.ts'
import type { RecordNumber, Uuid } from '../../src/words/ids.ts'
import { plainDate } from '../../src/words/plain-date.ts'
import { done } from '../../src/words/result.ts'
import type { PersonName, World } from './world.ts'

/** As much of a world as is needed to write into its records. */
type Council = Pick<World, 'holdfast' | 'token' | 'openRecord'>

type Given = { kind: string; body: Record<string, unknown>; happened?: ApproximateDay | null }

/** One entry of every kind that needs no file, in the order in which they are written. */
const oneOfEach: readonly Given[] = [
  {
    kind: 'looked-after-period',
    body: { legalStatus: 'C2', because: 'It was not safe for Sam to stay at home.' },
    happened: exactly(plainDate('2024-02-05')),
  },
  {
    kind: 'person',
    body: {
      name: 'Dana Reed',
      relationship: 'mother',
      calledByChild: 'Mum',
      parentalResponsibility: true,
      heldAs: 'mother',
      contact: '01632 960 123',
      childSays: 'She makes the best pancakes.',
    },
  },
  {
    kind: 'person',
    body: {
      name: 'Ola and Kemi Bello',
      relationship: 'foster-carer',
      from: '2024-02-05',
      parentalResponsibility: false,
    },
  },
  { kind: 'person', body: { name: 'Jo Finch', relationship: 'former-social-worker', parentalResponsibility: false } },
  {
    kind: 'sibling',
    body: { name: 'Alex Reed', number: 'C-004217-K', placed: 'apart', apartBecause: 'no-placement-for-all' },
  },
  {
    kind: 'correspondence',
    body: { subject: 'The trip', direction: 'received', medium: 'letter', from: 'Sam’s school', to: 'Amira Khan' },
    happened: exactly(plainDate('2026-03-02')),
  },
  {
    kind: 'case-note',
    body: {
      title: 'Visit at the Bellos’',
      account: 'Sam showed me the garden.\n\nWe talked about the summer.',
      childSaid: 'I want to stay here until I am a hundred.',
      significant: true,
    },
    happened: { earliest: plainDate('2026-05-01'), latest: plainDate('2026-05-07'), words: 'first week of May' },
  },
  {
    kind: 'contents-mark',
    body: { line: 'court-orders', applies: 'not-applicable', because: 'No court is involved.' },
  },
]

/** A record with entries of all kinds, one corrected, an unfinished draft and a second worker, for walks over all pages. */
export async function richRecord(world: Council, who: PersonName = 'amira') {
  const number = await world.openRecord(who, { legalName: 'Samuel Reed', knownAs: 'Sam', born: '2015-05-03' })
  const ids = await putEntries(world, number, oneOfEach, who)
  const draft = await beginDraft(world.holdfast, await world.token(who), number, 'case-note', { title: 'Not finished' })
  if (!draft.ok) throw new Error(draft.refusal.words)
  const document = await putDocument(world, number, who)
  const note = ids[6] ?? neverEmpty()
  await correctNote(world, number, note, who)
  return { number, entries: ids, note, draft: draft.value.id, document, grant: await grantToBen(world, number) }
}

async function correctNote(world: Council, number: RecordNumber, entry: Uuid, who: PersonName): Promise<void> {
  const { door, registry } = world.holdfast
  const corrected = await door.change(await world.token(who), 'entry.correct', number, async (inside) => {
    const found = await loadEntry(inside, registry, entry)
    if (!found.ok) return found
    const { body, happened, documents } = found.value.latest
    const content = { body: { ...body, account: 'Sam showed me the garden and the shed.' }, happened }
    return correctEntry(inside, registry, {
      entry,
      baseVersion: 1,
      content,
      reason: 'I had left out the shed',
      documents,
    })
  })
  if (!corrected.ok) throw new Error(corrected.refusal.words)
}

/** Mo, the manager, has Ben work with the child too. Gives the grant's id. */
async function grantToBen(world: Council, number: RecordNumber): Promise<Uuid> {
  const given = await world.holdfast.door.change(await world.token('mo'), 'grant.give', number, async (inside) => {
    const id = inside.newId()
    const grant = { id, userName: 'ben', basis: 'duty', reason: 'Covers a holiday', until: null, reviewOn: null }
    return done({ id, outcome: await giveGrant(inside.db, inside.record.id, grant) })
  })
  if (!given.ok || given.value.outcome !== 'given') throw new Error('Ben was not given access')
  return given.value.id
}

/** Puts a document on the record as a worker does: a draft, its file, and then final. Gives the file's id. */
async function putDocument(world: Council, number: RecordNumber, who: PersonName): Promise<Uuid> {
  const token = await world.token(who)
  const answers = { title: 'School report', type: 'education', partOf: ['educational-progress'], ...dayTyped }
  const draft = await beginDraft(world.holdfast, token, number, 'document', answers)
  if (!draft.ok) throw new Error(draft.refusal.words)
  const stream = (async function* () {
    yield new TextEncoder().encode('Sam reads well.')
  })()
  const file = { name: 'report.txt', stream, isCutOff: () => false }
  const uploaded = await upload(world.holdfast, token, number, draft.value.id, file)
  if (!uploaded.ok) throw new Error(uploaded.refusal.words)
  const put = await finaliseDraft(world.holdfast, token, number, draft.value.id, null, false)
  if (!put.ok) throw new Error(`${put.refusal.words} ${JSON.stringify(put.refusal.fields)}`)
  return uploaded.value.id
}

const dayTyped = { 'happened-how': 'exact', 'happened-day': '3', 'happened-month': '7', 'happened-year': '2025' }

/** Puts entries on a record as a worker would, each as its own act but in one transaction, so that many are quick. */
export async function putEntries(
  world: Council,
  number: RecordNumber,
  given: readonly Given[],
  who: PersonName = 'amira',
): Promise<Uuid[]> {
  const { door, registry } = world.holdfast
  const put = await door.change(await world.token(who), 'entry.finalise', number, async (inside) => {
    const ids: Uuid[] = []
    for (const { kind, body, happened = null } of given) {
      const id = inside.newId()
      const added = await appendEntry(inside, registry, kind, { body, happened }, { id, documents: [] })
      if (!added.ok) return added
      ids.push(id)
    }
    return { ok: true, value: ids }
  })
  if (!put.ok) throw new Error(`${put.refusal.words} ${JSON.stringify(put.refusal.fields ?? {})}`)
  return put.value
}

function neverEmpty(): never {
  throw new Error('the rich record lacks its note')
}
