import type { ApproximateDay } from '../../words/approximate-day.ts'
import type { PlainDate } from '../../words/plain-date.ts'

/** The day by which an entry is put in order: when it happened (the latest it can have been), else the day it was recorded. */
export function dayInOrder(happened: ApproximateDay | null, recordedOn: PlainDate): PlainDate {
  return happened?.latest ?? happened?.earliest ?? recordedOn
}

export type FieldChange = { name: string; older: unknown; newer: unknown; changed: boolean }

/** Two versions side by side, field by field in the given order; what only one of them has is shown as missing in the other. */
export function compareBodies(
  names: readonly string[],
  older: Record<string, unknown>,
  newer: Record<string, unknown>,
): FieldChange[] {
  return names
    .filter((name) => older[name] !== undefined || newer[name] !== undefined)
    .map((name) => ({
      name,
      older: older[name],
      newer: newer[name],
      changed: JSON.stringify(older[name]) !== JSON.stringify(newer[name]),
    }))
}
