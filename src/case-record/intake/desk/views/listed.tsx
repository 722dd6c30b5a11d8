import type { Html } from '../../../../platform/web/index.ts'
import { SummaryList } from '../../../../platform/web/views/index.ts'
import { sayApproximateDay } from '../../../../words/approximate-day.ts'
import { sayDay } from '../../../../words/plain-date.ts'
import { daysInName } from '../../rules.ts'
import type { ItemTold, ListedDay, ListedFile } from '../../shapes.ts'
import type { DeskItem } from '../item-actions.ts'
import { sayMoment } from './say.ts'

/** Every column of its row in the list of files, and what the file says of itself where that matters. */
export function WhatTheListSaid({ item }: { item: DeskItem }): Html {
  const { told, cameAt } = item
  const { listed } = told
  return (
    <>
      {listed === null && (
        <p class="govuk-body">No row of the list names this file. What stands here is all that is known of it.</p>
      )}
      <SummaryList
        rows={[
          { key: 'File', value: told.path },
          ...(listed ? columnsOf(listed, told) : []),
          ...daysTold(told),
          { key: 'Came in', value: `${sayMoment(cameAt)}, in an import that ${told.importedBy} ordered` },
        ]}
      />
    </>
  )
}

function columnsOf(listed: ListedFile, told: ItemTold) {
  return [
    { key: 'Child', value: told.children.length > 0 ? <Children told={told} /> : unsaid },
    { key: 'Name of the child', value: listed.childName ?? unsaid },
    { key: 'Kind', value: listed.kind ?? unsaid },
    { key: 'Date', value: sayListedDay(listed.day) },
    { key: 'Title', value: listed.title ?? unsaid },
    { key: 'Author', value: listed.author ?? unsaid },
    { key: 'Written on', value: listed.writtenOn ? sayApproximateDay(listed.writtenOn) : unsaid },
    { key: 'Number in the old system', value: listed.originalId ?? unsaid },
    { key: 'Old system', value: listed.source ?? unsaid },
    { key: 'Line of the list', value: String(listed.line) },
  ]
}

const unsaid = 'The list does not say'

function Children({ told: { children } }: { told: ItemTold }): Html {
  return (
    <ul class="govuk-list">
      {children.map(({ childId, name, number }) => (
        <li>
          {`${name ?? 'No child of the list'} (${childId} in the old system)`}
          {number !== null && (
            <>
              {', record '}
              <span class="hf-when">{number}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function sayListedDay(day: ListedDay): string {
  switch (day.read) {
    case 'day':
      return sayApproximateDay(day.day)
    case 'none':
      return unsaid
    case 'two ways':
      return `It can be read as ${day.ways.map(sayDay).join(' or as ')}`
    case 'not':
      return `“${day.text}”, which could not be read as a day`
    default:
      return day satisfies never
  }
}

/** What the name of the file and the message itself say of the day: the list may be wrong. */
function daysTold({ path, mail }: ItemTold) {
  const inName = daysInName(path).map((ways) => ways.map(sayDay).join(' or '))
  const inMail = (mail?.dates ?? []).map((at) => sayMoment(new Date(at)))
  return [
    ...(inName.length > 0 ? [{ key: 'Date in its name', value: inName.join(', ') }] : []),
    ...(inMail.length > 0 ? [{ key: 'Date in the message', value: inMail.join(', ') }] : []),
  ]
}
