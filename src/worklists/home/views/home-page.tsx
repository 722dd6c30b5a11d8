import { visitorOf } from '../../../case-record/frame/index.ts'
import type { OwnOpening } from '../../../case-record/opening/index.ts'
import { londonDay } from '../../../platform/clock.ts'
import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Button, Card, Draft, Empty, NotificationBanner } from '../../../platform/web/views/index.ts'
import { roles } from '../../../rulebook/access.ts'
import type { ActorRole } from '../../../words/actor.ts'
import { sayDay } from '../../../words/plain-date.ts'
import type { Home, Unfinished } from '../actions.ts'
import { mayOpenRecords } from '../rules.ts'
import { RecordsTable } from './records-table.tsx'
import { sayMoment } from './say-moment.ts'

type Props = { shell: Shell; home: Home }

/** What needs me: unfinished work first, then what needs attention, then my records. */
export function HomePage({ shell, home }: Props): Html {
  const { actor } = home
  return (
    <Page {...shell} visitor={visitorOf(actor, '/')} title={`Hello, ${actor.name}`}>
      {roles[actor.role].seesRecords ? <Work home={home} /> : <Beside home={home} />}
    </Page>
  )
}

function Work({ home }: { home: Home }): Html {
  return (
    <>
      <UnfinishedWork home={home} />
      <Attention home={home} />
      <AllDone home={home} />
      <MyRecords home={home} />
    </>
  )
}

/** Nothing waits: said, so that nobody wonders whether the page is whole. */
function AllDone({ home: { unfinished, openingsToCheck, filesToSettle, ownOpenings } }: { home: Home }): Html {
  if (unfinished.length > 0 || openingsToCheck || filesToSettle || ownOpenings.length > 0) return <></>
  return <p class="govuk-body-l">Nothing is waiting for you. What you begin and do not finish stands here.</p>
}

function UnfinishedWork({ home: { unfinished, today } }: { home: Home }): Html {
  if (unfinished.length === 0) return <></>
  return (
    <section aria-labelledby="unfinished">
      <h2 class="govuk-heading-m" id="unfinished">
        Unfinished
      </h2>
      <p class="govuk-body">You began these. They are saved, and not on the record yet.</p>
      {unfinished.map((draft) => (
        <Draft
          title={sayDraft(draft)}
          href={`/records/${draft.number}/drafts/${draft.id}`}
          saved={sayMoment(draft.savedAt, today)}
        />
      ))}
    </section>
  )
}

/** Whose record it is for comes before what it was called: 'Go on: Case note – Jonah: The den'. */
function sayDraft({ number, child, kind, corrects, title }: Unfinished): string {
  const what = corrects ? `correction of ${kind.toLowerCase()}` : kind
  return `Go on: ${what} – ${child ?? number}${title === undefined ? '' : `: ${title}`}`
}

function Attention({ home: { openingsToCheck, filesToSettle, ownOpenings, today } }: { home: Home }): Html {
  if (!openingsToCheck && !filesToSettle && ownOpenings.length === 0) return <></>
  const isForMe = openingsToCheck || filesToSettle || ownOpenings.some(({ decided }) => decided)
  return (
    <NotificationBanner kind="important" title={isForMe ? 'Needs your attention' : 'Waiting for others'}>
      <ul class="govuk-list">
        {openingsToCheck ? (
          <li>
            <a class="govuk-notification-banner__link" href="/openings">
              {openingsToCheck === 1 ? '1 opening to check' : `${openingsToCheck} openings to check`}
            </a>
          </li>
        ) : null}
        {filesToSettle ? (
          <li>
            <a class="govuk-notification-banner__link" href="/imports">
              {filesToSettle === 1
                ? '1 imported file to decide on'
                : `${filesToSettle.toLocaleString('en-GB')} imported files to decide on`}
            </a>
          </li>
        ) : null}
        {ownOpenings.map((opening) => (
          <li>
            <Own opening={opening} today={today} />
          </li>
        ))}
      </ul>
    </NotificationBanner>
  )
}

function Own({ opening: { child, askedAt, decided } }: { opening: OwnOpening; today: string }): Html {
  if (!decided) {
    return (
      <>
        {`${child}: a records officer checks this first, so that each child has one record. You asked on ${sayDay(londonDay(askedAt.getTime()))}. What they decide is shown here.`}
      </>
    )
  }
  const link = (
    <a class="govuk-notification-banner__link" href={`/records/${decided.number}`}>
      {decided.number}
    </a>
  )
  return decided.outcome === 'opened' ? (
    <>
      {child}: the record is opened for you, {link}.
    </>
  ) : (
    <>
      {child}: this child has a record already, {link}. If you cannot open it, ask its team manager for access.
    </>
  )
}

function MyRecords({ home: { actor, records, allRecords, today } }: { home: Home }): Html {
  return (
    <section id="my-records" aria-label="My records">
      {records.length === 0 ? (
        <Empty title="You have no records yet">
          <p class="govuk-body">{waysToRecords(actor.role)}</p>
        </Empty>
      ) : (
        <RecordsTable caption="My records" records={records} today={today} />
      )}
      {allRecords > records.length && (
        <p class="govuk-body">
          <a class="govuk-link" href="/records">
            {`All ${allRecords.toLocaleString('en-GB')} records`}
          </a>
        </p>
      )}
      {mayOpenRecords(actor.role) && <Button text="Open a record" href="/records/new" kind="secondary" />}
    </section>
  )
}

function waysToRecords(role: ActorRole): string {
  if (role === 'independentReviewingOfficer')
    return 'The records of the children whose care you review stand here. If one is missing, ask its team manager for access.'
  return mayOpenRecords(role)
    ? 'Open one for a child who came into care, or ask a team manager for access to one that is there.'
    : 'Records that you are given access to stand here. If you need one, ask its team manager, and say what for.'
}

/** Those who see no record: the one place where they work. */
function Beside({ home: { actor } }: { home: Home }): Html {
  return actor.role === 'auditor' ? (
    <Card title="The log" href="/log">
      <p class="govuk-body">
        Everything that was opened, changed or refused, newest first. Auditors see no child’s record.
      </p>
    </Card>
  ) : (
    <Card title="Accounts" href="/accounts">
      <p class="govuk-body">Who has an account, and making new ones. Administrators see no child’s record.</p>
    </Card>
  )
}
