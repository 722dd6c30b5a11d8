/**
 * What could not be sent is kept in this tab alone: it survives a reload and a crash, goes when the tab is closed, and
 * signing out wipes it. Nothing about a child is left on a shared machine.
 */
export function keepHere(key: string, answers: URLSearchParams): boolean {
  try {
    sessionStorage.setItem(key, answers.toString())
    return true
  } catch {
    return false
  }
}

export function forgetHere(key: string): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // A browser that refuses its storage has kept nothing either.
  }
}

/** Puts back what was kept and never reached the server. Says whether there was anything. */
export function bringBack(key: string, form: HTMLFormElement): boolean {
  const kept = readKept(key)
  if (kept === null) return false
  const answers = new URLSearchParams(kept)
  for (const field of form.querySelectorAll<HTMLInputElement>('input, textarea, select')) putBack(field, answers)
  return true
}

function readKept(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function putBack(field: HTMLInputElement, answers: URLSearchParams): void {
  if (!field.name || field.type === 'hidden' || field.type === 'file') return
  const values = answers.getAll(field.name)
  if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value)
  else field.value = values[0] ?? ''
}
