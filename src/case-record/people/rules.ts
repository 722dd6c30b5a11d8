import type { Relationship } from '../../rulebook/codes.ts'
import type { Uuid } from '../../words/ids.ts'
import { before, type PlainDate } from '../../words/plain-date.ts'
import type { PersonBody } from './kinds.ts'

/** A person in the child's life, as the newest version of their entry has them. */
export type Person = PersonBody & { entry: Uuid; recordedAt: Date; recordedBy: string }

export type Circle = 'parents' | 'carers' | 'family' | 'friends' | 'professionals'

/** The people of now, by what they are to the child; those with parental responsibility again, apart; and those of the past. */
export type Around = {
  withParentalResponsibility: readonly Person[]
  now: Readonly<Record<Circle, readonly Person[]>>
  past: readonly Person[]
}

/** Who is around the child on a day. A person may be in a circle and have parental responsibility too. */
export function aroundOn(people: readonly Person[], today: PlainDate): Around {
  const now = people.filter((person) => !isPast(person, today))
  const circle = (name: Circle) => now.filter(({ relationship }) => circleOf[relationship] === name)
  return {
    withParentalResponsibility: now.filter(({ parentalResponsibility }) => parentalResponsibility),
    now: {
      parents: circle('parents'),
      carers: circle('carers'),
      family: circle('family'),
      friends: circle('friends'),
      professionals: circle('professionals'),
    },
    past: people.filter((person) => isPast(person, today)),
  }
}

/** Whether what they were to the child has ended. "Until" is the last day, so on that day it still lasts. */
export function isPast({ relationship, until }: Pick<Person, 'relationship' | 'until'>, today: PlainDate): boolean {
  if (relationship === 'former-foster-carer' || relationship === 'former-social-worker') return true
  return until !== undefined && before(until, today)
}

const circleOf: Record<Relationship, Circle> = {
  mother: 'parents',
  father: 'parents',
  parent: 'parents',
  'adoptive-parent': 'parents',
  'step-parent': 'family',
  'parents-partner': 'family',
  sibling: 'family',
  'half-sibling': 'family',
  'step-sibling': 'family',
  grandparent: 'family',
  'aunt-or-uncle': 'family',
  cousin: 'family',
  'other-relative': 'family',
  'own-child': 'family',
  'special-guardian': 'carers',
  'foster-carer': 'carers',
  'former-foster-carer': 'carers',
  'connected-person': 'carers',
  'residential-worker': 'carers',
  friend: 'friends',
  'family-friend': 'friends',
  teacher: 'professionals',
  'designated-teacher': 'professionals',
  'virtual-school-head': 'professionals',
  doctor: 'professionals',
  'nurse-or-health-visitor': 'professionals',
  dentist: 'professionals',
  'social-worker': 'professionals',
  'former-social-worker': 'professionals',
  'independent-reviewing-officer': 'professionals',
  'independent-visitor': 'professionals',
  advocate: 'professionals',
  'childrens-guardian': 'professionals',
  solicitor: 'professionals',
  'personal-adviser': 'professionals',
  council: 'professionals',
  other: 'friends',
}
