import { londonDay } from '../../../../platform/clock.ts'
import type { Html } from '../../../../platform/web/index.ts'
import { InsetText, Table } from '../../../../platform/web/views/index.ts'
import { sayDay } from '../../../../words/plain-date.ts'
import { childDoubtWords } from '../../report-words.ts'
import type { ChildOfFile, ChildrenWaiting } from '../children-actions.ts'

/** The children of the lists who wait, before the files: whose a file is depends on them. */
export function Children({ waiting, lines }: ChildrenWaiting): Html {
  if (waiting === 0) return <></>
  return (
    <section aria-labelledby="children">
      <h2 class="govuk-heading-m" id="children">
        {waiting === 1 ? '1 child of the list waits' : `${waiting.toLocaleString('en-GB')} children of the list wait`}
      </h2>
      <p class="govuk-body">Say first who they are: their files wait for it.</p>
      <Table
        caption={lines.length < waiting ? `The ${lines.length} who have waited longest` : 'The longest waiting first'}
        named
        head={['Child', 'Child id', 'What is in doubt', 'Waits since']}
        rows={lines.map(({ id, name, childId, doubt, cameAt }) => [
          <a class="govuk-link" href={`/imports/children/${id}`}>
            {name}
          </a>,
          childId,
          childDoubtWords[doubt],
          sayDay(londonDay(cameAt.getTime())),
        ])}
      />
    </section>
  )
}

/** On the page of a file: who of its children still waits, and what was decided on the others since it came in. */
export function ChildrenOfFile({ of }: { of: readonly ChildOfFile[] }): Html {
  if (of.length === 0) return <></>
  return (
    <InsetText>
      {of.map(({ id, name, state, number }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={`/imports/children/${id}`}>
            {state === 'waiting' ? `Say who ${name} is` : name}
          </a>
          {saysState(state, number)}
        </p>
      ))}
    </InsetText>
  )
}

function saysState(state: ChildOfFile['state'], number: string | null): string {
  switch (state) {
    case 'waiting':
      return ': that is not decided yet.'
    case 'left-out':
      return ' was left out.'
    case 'on record':
      return ` has record ${number ?? ''} now, which is chosen below.`
    default:
      return state satisfies never
  }
}
