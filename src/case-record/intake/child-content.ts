import { isCode, sex } from '../../rulebook/codes.ts'
import { exactly } from '../../words/approximate-day.ts'
import { addDays } from '../../words/plain-date.ts'
import { type Content, checkContent, getKind, type Origin } from '../entries/index.ts'
import type { Run } from './running.ts'
import type { ListedChild } from './shapes.ts'

type Ordered = Pick<Run, 'at'> & { officer: { name: string } }
type Needed = Pick<Run, 'registry' | 'today'> & Ordered
export type FirstEntry = { kind: string; content: Content; origin: Origin }

/** The child's identity as the list gives it; undefined where it is not enough to open a record with. */
export function identityOf(
  { registry, today }: Pick<Run, 'registry' | 'today'>,
  child: ListedChild,
): Content | undefined {
  const { name, knownAs, nhsNumber, upn } = child
  const body = {
    legalName: name,
    sex: child.sex !== null && isCode(sex, child.sex) ? child.sex : 'U',
    ...(knownAs === null ? {} : { knownAs }),
    ...(nhsNumber === null ? {} : { nhsNumber }),
    ...(upn === null ? {} : { upn }),
  }
  const checked = checkContent(getKind(registry, 'identity'), body, child.born, today)
  return checked.ok ? checked.value : undefined
}

/** What the list says of the child, as the first entries of the record; what of it cannot be entered is said in words. */
export function firstEntries(
  run: Needed,
  child: ListedChild,
  identity: Content,
): { entries: FirstEntry[]; faults: string[] } {
  const origin = originOfRow(run, child)
  const first = { kind: 'identity', content: identity, origin }
  if (child.lookedAfter === null) return { entries: [first], faults: [] }
  const { from, until } = child.lookedAfter
  const body = {
    legalStatus: 'not-known',
    because: 'The older system gave the days, and not the reason.',
    ...(until === null ? {} : { endedOn: until }),
  }
  const kind = getKind(run.registry, 'looked-after-period')
  const period = checkContent(kind, body, exactly(from), run.today)
  if (!period.ok || (until !== null && until < addDays(from, 1))) {
    return { entries: [first], faults: ['The days of being looked after cannot be right and were not entered.'] }
  }
  return { entries: [first, { kind: kind.name, content: period.value, origin }], faults: [] }
}

/** Whence an entry came that was made of a row of the list of children. */
export function originOfRow({ at, officer }: Ordered, child: ListedChild): Origin {
  return {
    system: null,
    originalId: child.childId,
    author: null,
    writtenOn: null,
    fileName: 'children.csv',
    importedAt: at,
    importedBy: officer.name,
  }
}
