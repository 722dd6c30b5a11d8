import type { Refusal, RefusalCode } from '../../words/result.ts'

/** The only place where a refusal becomes an HTTP status, and what its page is called. */
export const statusOf = {
  'bad-input': { status: 400, title: 'Something needs putting right' },
  'not-signed-in': { status: 401, title: 'You need to sign in' },
  'not-permitted': { status: 403, title: 'You cannot do this' },
  'not-found': { status: 404, title: 'Page not found' },
  conflict: { status: 409, title: 'Somebody else has changed this' },
  'already-exists': { status: 409, title: 'This is already here' },
  'needs-check': { status: 422, title: 'Check this before you go on' },
  'too-large': { status: 413, title: 'This is too large' },
  'too-often': { status: 429, title: 'Too many tries' },
  'not-now': { status: 503, title: 'This is not available right now' },
} as const satisfies Record<RefusalCode, { status: number; title: string }>

/** What the server and its plugins refuse before or beside our code; undefined when it is a mistake of ours. */
export function refusalOf({
  code,
  statusCode,
}: {
  code?: string
  statusCode?: number | undefined
}): Refusal | undefined {
  switch (code) {
    case 'FST_FILES_LIMIT':
    case 'FST_PARTS_LIMIT':
      return { code: 'too-large', words: 'These are more files than this page takes at once. Send some of them first.' }
    default:
      return refusalOfStatus(statusCode ?? 500)
  }
}

function refusalOfStatus(status: number): Refusal | undefined {
  switch (status) {
    case 400:
    case 415:
      return { code: 'bad-input', words: 'What was sent could not be read. Go back, check the page and send it again.' }
    case 403:
      return {
        code: 'not-permitted',
        words: 'This page was open for too long, or was sent from elsewhere. Go back, load it again and send it again.',
      }
    case 404:
      return {
        code: 'not-found',
        words:
          'If you typed the address, check it. If you followed a link, the page may have moved, or you may not have access to it.',
      }
    case 413:
      return {
        code: 'too-large',
        words: 'Forms can hold up to 1 MB of text. Shorten the text, or attach it as a file.',
      }
    case 429:
      return {
        code: 'too-often',
        words: 'There were too many requests from your network in a short time. Wait a minute and try again.',
      }
    case 503:
      return {
        code: 'not-now',
        words: 'The service is busy. Nothing you typed in a saved draft is lost. Wait a minute and try again.',
      }
    default:
      return undefined
  }
}

/** Carries a refusal out of a hook, where there is no caller to hand a value to. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}
