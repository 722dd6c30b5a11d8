import type { Door, Inside } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import type { RecordNumber } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import { done, type Result } from '../../words/result.ts'
import type { SiblingBody } from '../cross-references/kinds.ts'
import type { Sibling } from '../cross-references/rules.ts'
import { type Line, loadLines, type Registry } from '../entries/index.ts'
import { type Frame, loadFrame } from '../frame/index.ts'
import type { PersonBody } from './kinds.ts'
import { type Around, aroundOn, type Person } from './rules.ts'

/** People on one page at most; a record with more shows the newest and says so. */
export const mostPeople = 200

export type People = { around: Around; siblings: readonly Sibling[]; more: boolean }

/** Who is around the child: family, carers, friends and professionals, and the brothers and sisters by cross-reference. */
export function readPeople(
  door: Door,
  registry: Registry,
  token: string,
  number: RecordNumber,
): Promise<Result<People & { frame: Frame }>> {
  return door.read(token, 'record.readPeople', number, async (inside) => {
    const [frame, people] = await Promise.all([loadFrame(inside), loadPeople(inside, registry)])
    return done({ frame, ...people })
  })
}

/** The same inside another slice's action. */
export async function loadPeople(inside: Inside<Reader>, registry: Registry): Promise<People> {
  const slice = { before: null, hide: null, howMany: mostPeople }
  const [people, siblings] = await Promise.all([
    loadLines(inside, registry, { ...slice, only: ['person'] }),
    loadLines(inside, registry, { ...slice, only: ['sibling'] }),
  ])
  return peopleIn([...people, ...siblings], inside.today)
}

/** The people among entries already read. */
export function peopleIn(lines: readonly Line[], today: PlainDate): People {
  const ofKind = (name: string) => lines.filter(({ kind }) => kind.name === name)
  // Each stored body has passed its kind's schema.
  const people = ofKind('person').map(
    (line): Person => ({
      ...(line.body as PersonBody),
      entry: line.id,
      recordedAt: line.recorded_at,
      recordedBy: line.recorded_by_name,
    }),
  )
  const siblings = ofKind('sibling').map((line): Sibling => ({ ...(line.body as SiblingBody), entry: line.id }))
  return { around: aroundOn(people, today), siblings, more: people.length >= mostPeople }
}
