import { createHash, randomBytes, randomInt } from 'node:crypto'

/** What the program has acknowledged: it must all be there afterwards, once, to the byte. */
export type Acknowledged = {
  entries: Map<string, { number: string; title: string }>
  documents: Map<string, { number: string; sha256: string }>
}
export type Council = { base: string; token: string; numbers: readonly string[] }

let made = 0

/** Writes notes and files as fast as it can until told to stop; what fails on the way is nobody's promise. */
export async function writeUntil(stopped: () => boolean, council: Council, acknowledged: Acknowledged): Promise<void> {
  while (!stopped()) {
    made += 1
    const number = council.numbers[made % council.numbers.length] ?? ''
    await (made % 4 === 0 ? writeFile(council, number, acknowledged) : writeNote(council, number, acknowledged)).catch(
      () => undefined,
    )
  }
}

async function writeNote(council: Council, number: string, acknowledged: Acknowledged): Promise<void> {
  const title = `note ${randomBytes(9).toString('hex')}`
  const day = { earliest: '2026-05-03', latest: '2026-05-03', words: null }
  const body = { kind: 'case-note', happened: day, body: { title, account: 'Said and done.' } }
  const { id } = await ask(
    council,
    'POST',
    `/api/v1/records/${number}/entries`,
    JSON.stringify(body),
    'application/json',
  )
  acknowledged.entries.set(id, { number, title })
}

async function writeFile(council: Council, number: string, acknowledged: Acknowledged): Promise<void> {
  const title = `file ${randomBytes(9).toString('hex')}`
  const answers = {
    title,
    type: 'other',
    'happened-how': 'exact',
    'happened-day': '3',
    'happened-month': '5',
    'happened-year': '2026',
  }
  const records = `/api/v1/records/${number}`
  const draft = await ask(
    council,
    'POST',
    `${records}/drafts`,
    JSON.stringify({ kind: 'document', answers }),
    'application/json',
  )
  const bytes = randomBytes(randomInt(1, 300_000))
  const form = new FormData()
  form.append('files', new Blob([bytes]), 'a.bin')
  const sent = await ask(council, 'POST', `${records}/drafts/${draft.id}/files`, form)
  const put = await ask(council, 'POST', `${records}/drafts/${draft.id}/finalisation`, '{}', 'application/json')
  acknowledged.entries.set(put.id, { number, title })
  acknowledged.documents.set(sent.files?.[0]?.id ?? '', {
    number,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
}

type Answer = { id: string; files?: { id: string }[] }

async function ask(
  council: Council,
  method: string,
  path: string,
  body: string | FormData,
  type?: string,
): Promise<Answer> {
  const headers = { authorization: `Bearer ${council.token}`, ...(type ? { 'content-type': type } : {}) }
  const answer = await fetch(council.base + path, { method, headers, body, signal: AbortSignal.timeout(15_000) })
  if (!answer.ok) throw new Error(`${answer.status}`)
  return (await answer.json()) as Answer
}

export type Lost = { entries: string[]; twice: string[]; documents: string[] }

/** What was acknowledged and is not there, is there more than once, or differs in a byte. */
export async function whatIsLost(council: Council, acknowledged: Acknowledged): Promise<Lost> {
  const found = new Map<string, number>()
  for (const number of council.numbers) {
    for (const title of await allTitles(council, number)) found.set(title, (found.get(title) ?? 0) + 1)
  }
  const promised = [...acknowledged.entries.values()].map(({ title }) => title)
  return {
    entries: promised.filter((title) => !found.has(title)),
    twice: [...found].filter(([, times]) => times > 1).map(([title]) => title),
    documents: await brokenDocuments(council, acknowledged),
  }
}

/** The random part of every title, over all pages of the timeline. */
async function allTitles(council: Council, number: string): Promise<string[]> {
  const titles: string[] = []
  let older: string | null = ''
  while (older !== null) {
    const before: string = older === '' ? '' : `&before=${encodeURIComponent(older)}`
    const answer = await get(council, `/api/v1/records/${number}/timeline?most=200${before}`)
    const slice = (await answer.json()) as { lines: { sentence: string }[]; older: string | null }
    titles.push(...slice.lines.flatMap(({ sentence }) => /(?:note|file) [0-9a-f]{18}$/.exec(sentence) ?? []))
    older = slice.older
  }
  return titles
}

async function brokenDocuments(council: Council, acknowledged: Acknowledged): Promise<string[]> {
  const broken: string[] = []
  for (const [id, { number, sha256 }] of acknowledged.documents) {
    const answer = await get(council, `/api/v1/records/${number}/documents/${id}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) broken.push(id)
  }
  return broken
}

function get(council: Council, path: string): Promise<Response> {
  return fetch(council.base + path, { headers: { authorization: `Bearer ${council.token}` } })
}
