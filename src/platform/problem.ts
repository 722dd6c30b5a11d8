/**
 * A fault that the operator can put right: `message` is one plain sentence that says what is wrong, `remedy` one that
 * says what to do. The command line prints both and ends with an exit code other than 0. Neither ever holds a secret
 * or anything from a record.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly remedy: string

  constructor(message: string, remedy: string, options?: { cause?: unknown }) {
    super(message, options)
    this.remedy = remedy
  }
}

/** The system's code of an error ('EACCES', '28P01'), or undefined when it has none. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
