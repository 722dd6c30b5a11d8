import type { RunRow } from './store.ts'

/** What a run did with files, in the order in which people ask. */
export const fileSums = [
  ['taken', 'Put on records'],
  ['set aside', 'Set aside for a decision'],
  ['refused', 'Refused'],
  ['quarantined', 'In quarantine'],
  ['earlier', 'Had come in earlier'],
] as const

/** What it did with the rows of the list of children. */
export const childSums = [
  ['child opened', 'Records opened'],
  ['child known', 'Had a record from an earlier import'],
  ['child waits', 'Children who wait for a decision'],
  ['child refused', 'Rows of children refused'],
] as const

export type SumName = (typeof fileSums)[number][0] | (typeof childSums)[number][0]

export function sumOf({ counts }: Pick<RunRow, 'counts'>, name: SumName): number {
  return counts[name] ?? 0
}

/** Whether and how a run ended, in words. One whose process died has no end. */
export function sayEnd({ how }: Pick<RunRow, 'how'>): string {
  switch (how) {
    case 'finished':
      return 'It came to its end.'
    case 'stopped':
      return 'It was stopped before its end. Run the same command again to go on.'
    case 'failed':
      return 'It failed before its end. Run the same command again to go on.'
    case null:
      return 'It is still at work, or was cut short. If nothing is running, run the same command again to go on.'
    default:
      return how satisfies never
  }
}
