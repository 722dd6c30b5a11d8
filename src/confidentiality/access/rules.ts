import { type ActionName, actions, roles } from '../../rulebook/access.ts'
import type { ActorRole } from '../../words/actor.ts'

/** What the database found this person to have of the record asked for. */
export type Basis = { kind: 'standard'; grant: string; basis: string } | { kind: 'basic' } | { kind: 'none' }

export type Verdict =
  | { may: true; rule: string; basis: string }
  | { may: false; because: 'no-basis' | 'basic-only' | 'role'; rule: string }

/**
 * The first of the two decisions (the second is row-level security). Deny by default: an action must name the role,
 * and an action inside a record needs a grant in force. Source: CPPCR 2010 reg 50(3), procedure 33.
 */
export function decide(action: ActionName, role: ActorRole, basis: Basis): Verdict {
  const row = actions[action]
  if (row.needs === 'none') return byRole(action, role, 'role')
  if (!roles[role].seesRecords) return { may: false, because: 'no-basis', rule: 'role-sees-no-record' }
  switch (basis.kind) {
    case 'none':
      return { may: false, because: 'no-basis', rule: 'no-grant-in-force' }
    case 'basic':
      return row.needs === 'basic'
        ? byRole(action, role, 'basic grant')
        : { may: false, because: 'basic-only', rule: 'basic-grant-shows-number-only' }
    case 'standard':
      return byRole(action, role, basis.basis)
    default:
      return basis satisfies never
  }
}

function byRole(action: ActionName, role: ActorRole, basis: string): Verdict {
  const named: readonly ActorRole[] | 'anyWithRecords' = actions[action].roles
  // What works by itself does what names it, and looks at nothing besides.
  const may = named === 'anyWithRecords' ? role !== 'system' && roles[role].seesRecords : named.includes(role)
  return may ? { may, rule: 'role-named-by-action', basis } : { may, because: 'role', rule: 'role-not-named-by-action' }
}
