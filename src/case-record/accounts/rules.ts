/** Why an account is closed. Plain words that stand in the log; a story about a person does not belong there. */
export const closingReasons = {
  left: 'Left the council',
  moved: 'Does other work for the council now',
  away: 'Away for a long time',
  question: 'A question about how it was used is being looked into',
} as const

export type ClosingReason = keyof typeof closingReasons

/** The sentence for a reason as it was kept. */
export function sayClosing(reason: string | null): string {
  return Object.entries(closingReasons).find(([name]) => name === reason)?.[1] ?? 'No reason was given'
}
