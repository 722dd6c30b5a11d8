import type { Html, Shell } from '../../../platform/web/index.ts'
import { Empty } from '../../../platform/web/views/index.ts'
import { labelOf, legalStatus } from '../../../rulebook/codes.ts'
import { sayDay } from '../../../words/plain-date.ts'
import { BeginEntry } from '../../frame/index.ts'
import type { IdentityPage } from '../actions.ts'
import { sayHowLong } from '../rules.ts'

/** The periods of being looked after, in order. On return to care the same record goes on (procedure 2). */
export function Periods({ shell, loaded }: { shell: Shell; loaded: IdentityPage }): Html {
  const { frame, periods, today } = loaded
  return (
    <section aria-labelledby="periods">
      <h2 class="govuk-heading-m" id="periods">
        Periods of being looked after
      </h2>
      {periods.length === 0 ? (
        <Empty title="No period is recorded yet">
          <p class="govuk-body">Add the day the child came into the council’s care, and why.</p>
        </Empty>
      ) : (
        <ol class="hf-plain-list">
          {periods.map(({ entry, from, until, legalStatus: status, because, endedBecause }) => (
            <li>
              <p class="govuk-body">
                <a class="govuk-link" href={`/records/${frame.number}/entries/${entry}`}>
                  {sayDay(from)} to {until ? sayDay(until) : 'now'}
                </a>{' '}
                ({sayHowLong(from, until ?? today)}). {labelOf(legalStatus, status)} at the start.
              </p>
              <p class="govuk-body hf-written">{because}</p>
              {until && <p class="govuk-body hf-written">{endedBecause ?? 'How it ended is not recorded.'}</p>}
            </li>
          ))}
        </ol>
      )}
      <BeginEntry frame={frame} csrf={shell.csrf} entryKind="looked-after-period" text="Add a period" />
    </section>
  )
}
