import type { Link, Visitor } from '../../platform/web/index.ts'
import { roles } from '../../rulebook/access.ts'
import type { Actor, ActorRole } from '../../words/actor.ts'

/** Who is signed in and where they may go, for the header of every page. What a link leads to decides for itself. */
export function visitorOf(actor: Actor, at?: string): Visitor {
  return {
    person: { name: actor.name, role: roles[actor.role].label, href: '/my-sign-in' },
    navigation: linksFor(actor.role).map((link) => ({ ...link, current: link.href === at })),
  }
}

function linksFor(role: ActorRole): readonly Link[] {
  const home = { href: '/', text: 'Home' }
  const records = { href: '/records', text: 'My records' }
  switch (role) {
    case 'administrator':
      return [home, { href: '/accounts', text: 'Accounts' }, { href: '/resets', text: 'Lost sign-ins' }]
    case 'auditor':
      return [home, { href: '/log', text: 'The log' }]
    case 'recordsOfficer':
      return [
        home,
        records,
        { href: '/openings', text: 'Openings to check' },
        { href: '/imports', text: 'Imported files' },
      ]
    case 'socialWorker':
    case 'teamManager':
    case 'independentReviewingOfficer':
      return [home, records]
    case 'informationGovernanceOfficer':
      return [home, records, { href: '/resets', text: 'Lost sign-ins' }]
    case 'system':
      return []
    default:
      return role satisfies never
  }
}
