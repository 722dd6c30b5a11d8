import type { Inside } from '../../confidentiality/action.ts'
import type { Uuid } from '../../words/ids.ts'
import type { PlainDate } from '../../words/plain-date.ts'
import { done, type Result } from '../../words/result.ts'
import type { Body } from './form.ts'
import type { Fact, Kind } from './kinds.ts'

/** What a projector is told of an entry that has come onto the record, or been corrected. */
export type Recorded = { entry: Uuid; version: number; kind: Kind; body: Body; day: PlainDate; facts: readonly Fact[] }

/** Keeps what is derived from entries, in the same transaction. Called for the first version and for every correction. */
export type Projector = (inside: Inside, recorded: Recorded) => Promise<Result<void>>

/** Clears what a slice derives from entries, before all of it is worked out again. */
export type Reset = (inside: Inside) => Promise<void>

/** All kinds there are, and all who derive something from entries. Composed in app.ts; entries import no slice. */
export type Registry = { kinds: ReadonlyMap<string, Kind>; projectors: readonly Projector[]; resets: readonly Reset[] }

export function createRegistry(
  kinds: readonly Kind[],
  projectors: readonly Projector[],
  resets: readonly Reset[] = [],
): Registry {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]))
  if (byName.size !== kinds.length) throw new Error('two kinds of entry have the same name')
  return { kinds: byName, projectors, resets }
}

/** The kind of a stored entry. Readers of old kinds stay for ever, so its absence is a broken promise. */
export function getKind(registry: Registry, name: string): Kind {
  const kind = registry.kinds.get(name)
  if (!kind) throw new Error(`no kind of entry is named ${name}`)
  return kind
}

/** Runs every projector in order; the first refusal ends it, and with it the transaction. */
export async function project(registry: Registry, inside: Inside, recorded: Recorded): Promise<Result<void>> {
  for (const projector of registry.projectors) {
    const result = await projector(inside, recorded)
    if (!result.ok) return result
  }
  return done(undefined)
}
