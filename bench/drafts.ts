/** A draft in each of these records, for files to be put with. */
export async function createDraftFor(
  port: number,
  token: string,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  const drafts = new Map<string, string>()
  for (const number of numbers) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/records/${number}/drafts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'document', answers: {} }),
    })
    const { id } = (await answer.json()) as { id?: string }
    if (!answer.ok || !id) throw new Error(`no draft could be begun: ${answer.status}`)
    drafts.set(number, id)
  }
  return drafts
}
