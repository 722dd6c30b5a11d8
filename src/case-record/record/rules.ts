import type { ApproximateDay } from '../../words/approximate-day.ts'
import { nameKey } from '../../words/name.ts'

export type ChildKey = { kind: 'nhs-number' | 'upn' | 'name-and-birth' | 'word-and-birth'; value: string }

/**
 * What makes two children likely the same: a number that one child only has; the same name and birth; or, as a near
 * likeness, a word of the name with the same birth. One record for each child: procedure 1 and 30.
 */
export function childKeys(child: {
  legalName: string
  knownAs?: string | undefined
  birth: ApproximateDay
  nhsNumber?: string | undefined
  upn?: string | undefined
}): ChildKey[] {
  const born = `${child.birth.earliest ?? ''}/${child.birth.latest ?? ''}`
  const names = [child.legalName, child.knownAs ?? ''].map(nameKey).filter((key) => key !== '')
  const words = new Set(names.flatMap((key) => key.split(' ')).filter((word) => word.length > 2))
  return [
    ...(child.nhsNumber ? [{ kind: 'nhs-number' as const, value: child.nhsNumber }] : []),
    ...(child.upn ? [{ kind: 'upn' as const, value: child.upn }] : []),
    ...[...new Set(names)].map((key) => ({ kind: 'name-and-birth' as const, value: `${key}|${born}` })),
    ...[...words].map((word) => ({ kind: 'word-and-birth' as const, value: `${word}|${born}` })),
  ]
}
