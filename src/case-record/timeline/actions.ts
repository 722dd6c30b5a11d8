import type { Door } from '../../confidentiality/action.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { done, type Result } from '../../words/result.ts'
import { type Draft, draftsHere } from '../drafts/index.ts'
import { countsByKind, type Line, loadLines, type Registry } from '../entries/index.ts'
import { type Frame, loadFrame } from '../frame/index.ts'
import { type Asked, type Count, endOfYear, hiddenOf } from './rules.ts'

export type Timeline = {
  frame: Frame
  asked: Asked
  lines: readonly Line[]
  /** Whether there is something older than the last line. */
  more: boolean
  counts: readonly Count[]
  /** What is left out: hidden by the reader, or without a day of its own and not asked for. */
  hidden: readonly string[]
  drafts: readonly Draft[]
}

export type Deps = { door: Door; registry: Registry }

/** A page of the timeline, with the reader's own unfinished work and the counts that were kept while writing. */
export function readTimelinePage(
  { door, registry }: Deps,
  token: string,
  number: RecordNumber,
  asked: Asked,
  howMany: number,
): Promise<Result<Timeline>> {
  const hidden = hiddenOf(asked, daylessKinds(registry))
  return door.read(token, 'record.readTimeline', number, async (inside) => {
    const lines = await loadLines(inside, registry, {
      before: asked.before ?? (asked.year === undefined ? null : endOfYear(asked.year)),
      only: asked.only.length > 0 ? asked.only : null,
      hide: hidden.length > 0 ? hidden : null,
      howMany: howMany + 1,
    })
    inside.note({ shown: Math.min(lines.length, howMany) })
    return done({
      frame: await loadFrame(inside),
      asked,
      hidden,
      lines: lines.slice(0, howMany),
      more: lines.length > howMany,
      counts: await countsByKind(inside),
      drafts: await draftsHere(inside),
    })
  })
}

/** The kinds whose entries have no day of their own: people, cross-references, marks on the contents. */
function daylessKinds({ kinds }: Registry): string[] {
  return [...kinds.values()].filter(({ happened }) => happened === null).map(({ name }) => name)
}
