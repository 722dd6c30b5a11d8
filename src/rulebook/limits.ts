/** A limit: the number, what it counts, and who says so. */
export type Limit = {
  value: number
  unit: 'hours' | 'minutes' | 'tries' | 'bytes' | 'files'
  source: string
  plain: string
}

/** The limits that hold everywhere. Those that are local decisions are chosen for the work, not taken from a law. */
export const limits = {
  sessionHours: {
    value: 12,
    unit: 'hours',
    source: 'Local decision',
    plain: 'How long a session lasts, however busy: a long working day.',
  },
  sessionIdleMinutes: {
    value: 60,
    unit: 'minutes',
    source: 'Local decision',
    plain: 'How long a session lasts while nothing is done in it.',
  },
  signInTries: {
    value: 5,
    unit: 'tries',
    source: 'Local decision',
    plain: 'How many wrong tries in a row lock an account for a while.',
  },
  signInLockMinutes: {
    value: 15,
    unit: 'minutes',
    source: 'Local decision',
    plain: 'How long an account stays locked after too many wrong tries.',
  },
  keptAnswersBytes: {
    value: 1024 * 1024,
    unit: 'bytes',
    source: 'Local decision',
    plain: 'How much of a form that was sent after its session had ended is kept for its writer.',
  },
  keptAnswersMinutes: {
    value: 60,
    unit: 'minutes',
    source: 'Local decision',
    plain: 'How long such a form waits for its writer to sign in again.',
  },
  importHours: {
    value: 168,
    unit: 'hours',
    source: 'Local decision',
    plain: 'How long one run of an import may last: a week; what is left is taken by the next run.',
  },
  mailBytes: {
    value: 40 * 1024 ** 2,
    unit: 'bytes',
    source: 'Local decision',
    plain: 'How large a message may be to be read when it comes in; a larger one waits for a person.',
  },
  draftBytes: {
    value: 1024 * 1024,
    unit: 'bytes',
    source: 'Local decision',
    plain: 'How large the text of a draft may be; what is longer belongs in a document.',
  },
  documentBytes: {
    value: 2 * 1024 ** 3,
    unit: 'bytes',
    source: 'Local decision',
    plain: 'How large a document may be: room for a long recording.',
  },
  filesPerUpload: {
    value: 200,
    unit: 'files',
    source: 'Local decision',
    plain: 'How many files may be put with a draft at once.',
  },
} as const satisfies Record<string, Limit>
