import { actions, roles } from '../../rulebook/access.ts'
import { grantBases } from '../../rulebook/grant-bases.ts'
import type { Registry } from '../entries/index.ts'
import type { Look } from './actions.ts'
import { whatWasDone } from './rules.ts'

/** A line of the log in people's words. */
export type Said = {
  who: string
  role: string | undefined
  what: string
  about: { label: string; entry: string | undefined } | undefined
  basis: string
  /** The basis in a sentence: 'Is the child’s social worker'. */
  why: string
}

const unreadable: Said = {
  who: 'Cannot be read',
  role: undefined,
  what: 'Cannot be read',
  about: undefined,
  basis: 'Cannot be read',
  why: 'Cannot be read',
}

/** Who did what, in the words of the rulebook; an entry is named by its kind. */
export function sayLook(registry: Registry, { event }: Look): Said {
  if (!event) return unreadable
  const { says, about } = whatWasDone(event, (action) => rowsByName.get(action)?.says)
  return {
    who: event.actor.name,
    role: rolesByName.get(event.actor.role)?.label,
    what: says,
    about: about && { entry: about.entry, label: registry.kinds.get(about.kind)?.label ?? about.kind },
    basis: event.basis,
    why: basesByCode.get(event.basis)?.says ?? event.basis,
  }
}

const rowsByName = new Map<string, { says: string }>(Object.entries(actions))
const basesByCode = new Map<string, { says: string }>(grantBases.map((basis) => [basis.code, basis]))
const rolesByName = new Map<string, { label: string }>(Object.entries(roles))
