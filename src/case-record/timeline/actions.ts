import type { Door } from '../../confidentiality/action.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { done, type Result } from '../../words/result.ts'
import { type Draft, draftsHere } from '../drafts/index.ts'
import { countsByKind, type Line, loadLines, type Registry } from '../entries/index.ts'
import { type Frame, loadFrame } from '../frame/index.ts'
import { type Asked, type Count, endOfYear } from './rules.ts'

export type Timeline = {
  frame: Frame
  asked: Asked
  lines: readonly Line[]
  /** Whether there is something older than the last line. */
  more: boolean
  counts: readonly Count[]
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
  return door.read(token, 'record.readTimeline', number, async (inside) => {
    const lines = await loadLines(inside, registry, {
      before: asked.before ?? (asked.year === undefined ? null : endOfYear(asked.year)),
      only: asked.only.length > 0 ? asked.only : null,
      hide: asked.hide.length > 0 ? asked.hide : null,
      howMany: howMany + 1,
    })
    inside.note({ shown: Math.min(lines.length, howMany) })
    return done({
      frame: await loadFrame(inside),
      asked,
      lines: lines.slice(0, howMany),
      more: lines.length > howMany,
      counts: await countsByKind(inside),
      drafts: await draftsHere(inside),
    })
  })
}
