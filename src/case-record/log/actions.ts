import type { Door } from '../../confidentiality/action.ts'
import { type Leaf, selectLeaves } from '../../confidentiality/audit/index.ts'
import { type Pool, poolReader } from '../../platform/db/index.ts'
import { actions } from '../../rulebook/access.ts'
import type { Actor } from '../../words/actor.ts'
import type { Uuid } from '../../words/ids.ts'
import { done, type Result } from '../../words/result.ts'

/** `auditor`: the database role that sees leaves over all records, and nothing sealed. */
export type Deps = { door: Door; pools: { auditor: Pool } }

/** A leaf of the log. Who and which record are pseudonyms; `says` is the rulebook's sentence for the class. */
export type LogLine = { id: Uuid; at: Date; says: string; leaf: Leaf; text: string }
export type LogPage = { actor: Actor; lines: readonly LogLine[]; next: Uuid | null }

/** The log, newest first, a page at a time. The reading itself goes through the door, so it is in the log too. */
export function readLog(
  { door, pools }: Deps,
  token: string,
  before: Uuid | null,
  howMany: number,
): Promise<Result<LogPage>> {
  return door.readAcross(token, 'log.read', async ({ actor, note }) => {
    const rows = await selectLeaves(poolReader(pools.auditor), before, howMany + 1)
    const lines = rows.slice(0, howMany).map(({ id, at, class: name, leaf }) => ({
      id,
      at,
      text: leaf,
      says: sayingOf(name),
      // A leaf is canonical JSON that we wrote ourselves.
      leaf: JSON.parse(leaf) as Leaf,
    }))
    note({ shown: lines.length })
    return done({ actor, lines, next: rows.length > howMany ? (lines.at(-1)?.id ?? null) : null })
  })
}

const besideActions: Readonly<Record<string, string>> = {
  refusal: 'Was refused',
  'sign-in': 'Signed in',
  'sign-in.refused': 'Tried to sign in and could not',
  'sign-out': 'Signed out',
  'sign-in.proved': 'Gave their second factor once more',
  'account.enrolled': 'Took up their account',
  'reset.asked': 'Asked for a new start, having lost their second factor',
}

function sayingOf(name: string): string {
  const row = Object.entries(actions).find(([action]) => action === name)?.[1]
  return row?.says ?? besideActions[name] ?? name
}
