/** What the server said to a save, or that it could not be asked. */
export type SaveAnswer =
  | { kind: 'saved'; savedAt: string; revision: string }
  | { kind: 'changed-elsewhere'; words: string }
  | { kind: 'signed-out' }
  | { kind: 'refused'; words: string }
  | { kind: 'unreachable' }

/** The form's answers as text; files are sent by themselves. */
export function answersOf(form: HTMLFormElement): URLSearchParams {
  const answers = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && name !== '_csrf') answers.append(name, value)
  }
  return answers
}

/** Sends the answers. `last`: the page is going away, and the browser is asked to send them all the same. */
export async function sendDraft(form: HTMLFormElement, answers: URLSearchParams, last: boolean): Promise<SaveAnswer> {
  const token = form.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? ''
  // Browsers refuse a keepalive request of more than 64 KiB; then the ordinary one has a better chance.
  const keepalive = last && answers.toString().length < 60_000
  try {
    const response = await fetch(form.dataset.autosave ?? '', {
      method: 'POST',
      headers: { accept: 'application/json', 'x-csrf-token': token },
      body: answers,
      credentials: 'same-origin',
      redirect: 'error',
      keepalive,
    })
    return await readAnswer(response)
  } catch {
    return { kind: 'unreachable' }
  }
}

async function readAnswer(response: Response): Promise<SaveAnswer> {
  if (response.status === 401) return { kind: 'signed-out' }
  if (response.status >= 500 || response.status === 429) return { kind: 'unreachable' }
  const said: unknown = response.headers.get('content-type')?.includes('json') ? await response.json() : {}
  if (response.ok) return { kind: 'saved', savedAt: textOf(said, 'savedAt'), revision: textOf(said, 'revision') }
  const words = textOf(said, 'words') || textOf(fieldOf(said, 'error'), 'words')
  return response.status === 409 ? { kind: 'changed-elsewhere', words } : { kind: 'refused', words }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

function textOf(value: unknown, name: string): string {
  const found = fieldOf(value, name)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}
