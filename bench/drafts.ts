import type { Seat } from './place.ts'

export type DraftOf = Seat & { draft: string }

/** A draft in each of these records, for files to be put with. */
export async function createDrafts(port: number, seats: readonly Seat[]): Promise<DraftOf[]> {
  const drafts: DraftOf[] = []
  for (const { number, token } of seats) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/records/${number}/drafts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'document', answers: {} }),
    })
    const { id } = (await answer.json()) as { id?: string }
    if (!answer.ok || !id) throw new Error(`no draft could be begun: ${answer.status}`)
    drafts.push({ number, token, draft: id })
  }
  return drafts
}

/** With the files that were put with them, so that a folder of data does not grow by each run. */
export async function discardDrafts(port: number, drafts: readonly DraftOf[]): Promise<void> {
  for (const { number, token, draft } of drafts) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/records/${number}/drafts/${draft}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    })
    await answer.text()
    if (!answer.ok) throw new Error(`a draft could not be discarded: ${answer.status}`)
  }
}
