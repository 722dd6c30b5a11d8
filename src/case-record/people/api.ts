import { z } from 'zod'
import type { Door } from '../../confidentiality/action.ts'
import { api, type Route } from '../../platform/web/index.ts'
import type { Sibling } from '../cross-references/rules.ts'
import type { Registry } from '../entries/index.ts'
import { recordParams } from '../frame/index.ts'
import { readPeople } from './actions.ts'
import type { Person } from './rules.ts'

/** A person of the child's life. Codes are those of the rulebook; what is not recorded is null. */
export const personShape = z.strictObject({
  entry: z.string(),
  name: z.string(),
  relationship: z.string(),
  calledByChild: z.string().nullable(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  parentalResponsibility: z.boolean(),
  heldAs: z.string().nullable(),
  contact: z.string().nullable(),
  childSays: z.string().nullable(),
  more: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
})

/** A brother or sister by cross-reference. */
export const siblingShape = z.strictObject({
  entry: z.string(),
  name: z.string(),
  number: z.string().nullable(),
  placed: z.string(),
  apartBecause: z.string().nullable(),
  more: z.string().nullable(),
})

const peopleShape = z.strictObject({
  number: z.string(),
  withParentalResponsibility: z.array(personShape),
  parents: z.array(personShape),
  carers: z.array(personShape),
  family: z.array(personShape),
  friends: z.array(personShape),
  professionals: z.array(personShape),
  past: z.array(personShape),
  siblings: z.array(siblingShape),
  more: z.boolean().describe('There are more people than this answer holds'),
})

/** The interface of this slice: the twin of its page. */
export function peopleApi({ door, registry }: { door: Door; registry: Registry }): readonly Route[] {
  return [
    api({
      method: 'GET',
      path: '/api/v1/records/:number/people',
      action: 'record.readPeople',
      params: recordParams,
      answers: { 200: peopleShape },
      handle: async ({ params, session }) => {
        const read = await readPeople(door, registry, session.token ?? '', params.number)
        if (!read.ok) return { refused: read.refusal }
        const { frame, around, siblings, more } = read.value
        const now = Object.fromEntries(
          Object.entries(around.now).map(([circle, list]) => [circle, list.map(personJson)]),
        )
        return {
          json: {
            number: frame.number,
            withParentalResponsibility: around.withParentalResponsibility.map(personJson),
            ...now,
            past: around.past.map(personJson),
            siblings: siblings.map(siblingJson),
            more,
          },
        }
      },
    }),
  ]
}

export function personJson(person: Person): z.output<typeof personShape> {
  const { entry, name, relationship, parentalResponsibility, recordedAt, recordedBy } = person
  return {
    entry,
    name,
    relationship,
    calledByChild: person.calledByChild ?? null,
    from: person.from ?? null,
    until: person.until ?? null,
    parentalResponsibility,
    heldAs: person.heldAs ?? null,
    contact: person.contact ?? null,
    childSays: person.childSays ?? null,
    more: person.more ?? null,
    recordedAt: recordedAt.toISOString(),
    recordedBy,
  }
}

export function siblingJson(sibling: Sibling): z.output<typeof siblingShape> {
  const { entry, name, number, placed, apartBecause, more } = sibling
  return { entry, name, number: number ?? null, placed, apartBecause: apartBecause ?? null, more: more ?? null }
}
