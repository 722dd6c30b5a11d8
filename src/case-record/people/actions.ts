import type { Door } from '../../confidentiality/action.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { done, type Result } from '../../words/result.ts'
import { type Line, loadLines, type Registry } from '../entries/index.ts'
import { type Frame, loadFrame } from '../frame/index.ts'

/** People on one page at most; a record with more shows the newest and says so. */
export const mostPeople = 200

/** Who is around the child: family, carers, friends and professionals, and the brothers and sisters by cross-reference. */
export function readPeople(
  door: Door,
  registry: Registry,
  token: string,
  number: RecordNumber,
): Promise<Result<{ frame: Frame; people: readonly Line[]; siblings: readonly Line[] }>> {
  return door.read(token, 'record.readPeople', number, async (inside) => {
    const slice = { before: null, hide: null, howMany: mostPeople }
    const people = await loadLines(inside, registry, { ...slice, only: ['person'] })
    const siblings = await loadLines(inside, registry, { ...slice, only: ['sibling'] })
    return done({ frame: await loadFrame(inside), people, siblings })
  })
}
