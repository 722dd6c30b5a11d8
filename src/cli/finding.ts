import { errorCode, Problem } from '../platform/problem.ts'

/** What the doctor found of one thing. A note is worth knowing, and nothing is wrong. */
export type Finding = { state: 'right' | 'note' | 'wrong'; says: string; remedy?: string }

export function right(says: string): Finding {
  return { state: 'right', says }
}

export function note(says: string, remedy?: string): Finding {
  return remedy === undefined ? { state: 'note', says } : { state: 'note', says, remedy }
}

export function wrong({ message, remedy }: Pick<Problem, 'message' | 'remedy'>): Finding {
  return { state: 'wrong', says: message, remedy }
}

/** The findings of `work`; where it throws, that it could not be examined, and why. */
export async function examined(what: string, work: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem) return [wrong(error)]
    const code = errorCode(error) ?? (error instanceof Error ? error.name : 'unknown error')
    return [
      wrong({ message: `${what} could not be examined (${code}).`, remedy: 'See that it is there and may be read.' }),
    ]
  }
}
