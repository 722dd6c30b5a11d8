import { visitorOf } from '../../../case-record/frame/index.ts'
import type { MyRecords } from '../../../case-record/record/index.ts'
import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Button, Empty, Pagination } from '../../../platform/web/views/index.ts'
import { mayOpenRecords } from '../rules.ts'
import { RecordsTable } from './records-table.tsx'

/** All the records that this person has a basis for. Of a basic grant the number is all there is. */
export function RecordsPage({ shell, actor, today, records, basicNumbers, next, first }: Props): Html {
  return (
    <Page {...shell} visitor={visitorOf(actor, '/records')} title="My records">
      {records.length > 0 ? (
        <RecordsTable caption="By name" records={records} today={today} />
      ) : (
        <Empty title={first ? 'You have no records yet' : 'No further records'}>
          <p class="govuk-body">Ask a team manager for access to the children you work with.</p>
        </Empty>
      )}
      {(next || !first) && (
        <Pagination
          {...(first ? {} : { previous: { href: '/records', label: 'From the beginning' } })}
          {...(next ? { next: { href: nextPage(next), label: `After ${next.name}` } } : {})}
        />
      )}
      {first && basicNumbers.length > 0 && <NumbersOnly numbers={basicNumbers} />}
      {mayOpenRecords(actor.role) && <Button text="Open a record" href="/records/new" kind="secondary" />}
    </Page>
  )
}

type Props = MyRecords & { shell: Shell; first: boolean }

function nextPage({ name, number }: { name: string; number: string }): string {
  return `/records?${new URLSearchParams({ after: name, number }).toString()}`
}

function NumbersOnly({ numbers }: { numbers: readonly string[] }): Html {
  return (
    <section aria-labelledby="numbers-only">
      <h2 class="govuk-heading-m" id="numbers-only">
        Only the number
      </h2>
      <p class="govuk-body">
        You may know that these records exist, and not see inside. If you need one, ask the child’s team manager.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {numbers.map((number) => (
          <li>{number}</li>
        ))}
      </ul>
    </section>
  )
}
