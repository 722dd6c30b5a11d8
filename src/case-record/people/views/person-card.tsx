import type { Html } from '../../../platform/web/index.ts'
import { Quote } from '../../../platform/web/views/index.ts'
import {
  labelOf,
  parentalResponsibility,
  relationship,
  siblingPlacement,
  siblingsApartReason,
} from '../../../rulebook/codes.ts'
import type { RecordNumber } from '../../../words/ids.ts'
import { sayDay } from '../../../words/plain-date.ts'
import type { Sibling } from '../../cross-references/rules.ts'
import type { Person } from '../rules.ts'

/** One person: who they are to the child, since when, and what the child says of them. `brief`: one line and how to reach them. */
export function PersonCard({ person, number, brief }: { person: Person; number: RecordNumber; brief?: boolean }): Html {
  const link = (
    <a class="govuk-link" href={`/records/${number}/entries/${person.entry}`}>
      {person.name}
    </a>
  )
  if (brief) {
    return (
      <>
        <p class="govuk-body">
          <strong>{link}</strong>, {labelOf(relationship, person.relationship).toLowerCase()}
          {`. ${heldAs(person)}`}
        </p>
        <Reach contact={person.contact} />
      </>
    )
  }
  return (
    <article class="hf-card">
      <h3 class="hf-card__title">{link}</h3>
      <p class="govuk-body">
        {labelOf(relationship, person.relationship)}
        {person.calledByChild && <> · called “{person.calledByChild}”</>}
      </p>
      <p class="govuk-body">{sayPeriod(person)}</p>
      {person.parentalResponsibility && <p class="govuk-body">Has parental responsibility. {heldAs(person)}</p>}
      <Reach contact={person.contact} />
      {person.childSays && <Quote words={person.childSays} source={`What the child says about ${person.name}`} />}
      {person.more && <p class="govuk-body hf-written">{person.more}</p>}
    </article>
  )
}

/** A brother or sister. The link leads to the door of their record, which decides for itself. */
export function SiblingCard({ sibling, number }: { sibling: Sibling; number: RecordNumber }): Html {
  return (
    <article class="hf-card">
      <h3 class="hf-card__title">
        <a class="govuk-link" href={`/records/${number}/entries/${sibling.entry}`}>
          {sibling.name}
        </a>
      </h3>
      <p class="govuk-body">{saySiblingPlaced(sibling)}</p>
      <p class="govuk-body">
        {sibling.number ? (
          <>
            Record{' '}
            <a class="govuk-link" href={`/records/${sibling.number}`}>
              {sibling.number}
            </a>
            <span class="hf-quiet"> (opens only for those who work with {sibling.name})</span>
          </>
        ) : (
          'No record number is recorded.'
        )}
      </p>
      {sibling.more && <p class="govuk-body hf-written">{sibling.more}</p>}
    </article>
  )
}

/** 'Placed apart: they came into care at different times.' */
export function saySiblingPlaced({ placed, apartBecause }: Pick<Sibling, 'placed' | 'apartBecause'>): string {
  const where = labelOf(siblingPlacement, placed)
  if (placed !== 'apart') return `${where}.`
  return apartBecause
    ? `${where}: ${labelOf(siblingsApartReason, apartBecause).toLowerCase()}.`
    : `${where}. Why is not recorded.`
}

function Reach({ contact }: { contact: string | undefined }): Html {
  return contact ? (
    <p class="govuk-body hf-written">{contact}</p>
  ) : (
    <p class="govuk-body hf-missing">How to reach them is not recorded</p>
  )
}

function heldAs({ heldAs: held }: Pick<Person, 'heldAs'>): string {
  return held ? `Held: ${labelOf(parentalResponsibility, held).toLowerCase()}.` : 'How it is held is not recorded.'
}

function sayPeriod({ from, until }: Pick<Person, 'from' | 'until'>): string {
  if (from && until) return `From ${sayDay(from)} to ${sayDay(until)}`
  if (from) return `Since ${sayDay(from)}`
  return until ? `Until ${sayDay(until)}; since when is not recorded` : 'Since when is not recorded'
}
