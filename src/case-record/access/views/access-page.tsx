import type { GrantRow } from '../../../confidentiality/access/index.ts'
import { londonDay } from '../../../platform/clock.ts'
import { dayTyped, type Html, type Shell, typedDay } from '../../../platform/web/index.ts'
import { Button, DateInput, Form, Radios, Table, Tag, TextArea, TextInput } from '../../../platform/web/views/index.ts'
import { actions, roles } from '../../../rulebook/access.ts'
import { grantBases, grantReviewDays } from '../../../rulebook/grant-bases.ts'
import type { ActorRole } from '../../../words/actor.ts'
import { addDays, sayDay } from '../../../words/plain-date.ts'
import { RecordPage } from '../../frame/index.ts'
import type { AccessList } from '../actions.ts'

type Typed = Readonly<Record<string, unknown>>
type Errors = Readonly<Record<string, string>>
type Props = AccessList & { shell: Shell; typed?: Typed | undefined; errors?: Errors | undefined }

/** Who has access to this record and why; and, for those who decide it, giving and ending it. */
export function AccessPage({ shell, frame, grants, today, typed, errors = {} }: Props): Html {
  const inForce = grants.filter((grant) => !hasEnded(grant, today))
  const past = grants.filter((grant) => hasEnded(grant, today))
  const mayEnd = may('grant.end', frame.actor.role)
  const answers: Typed = typed ?? daysBeforeTyping(addDays(today, grantReviewDays))
  return (
    <RecordPage shell={shell} frame={frame} part="access" title="Who has access" errors={errors}>
      <p class="govuk-body">
        These people can open this record. Each of them has a reason, and what they open is listed under{' '}
        <a class="govuk-link" href={`/records/${frame.number}/who-looked`}>
          Who looked
        </a>
        .
      </p>
      <InForce number={frame.number} grants={inForce} mayEnd={mayEnd} />
      {past.length > 0 && <Past grants={past} />}
      {may('grant.give', frame.actor.role) ? (
        <Giving shell={shell} number={frame.number} typed={answers} errors={errors} />
      ) : (
        <p class="govuk-body">If somebody else needs this record, ask the team manager or a records officer.</p>
      )}
    </RecordPage>
  )
}

function daysBeforeTyping(review: Parameters<typeof dayTyped>[0]): Typed {
  const { day, month, year } = dayTyped(review)
  return { 'reviewOn-day': day, 'reviewOn-month': month, 'reviewOn-year': year }
}

function may(action: 'grant.give' | 'grant.end', role: ActorRole): boolean {
  const named: readonly ActorRole[] | 'anyWithRecords' = actions[action].roles
  return named === 'anyWithRecords' || named.includes(role)
}

function hasEnded(grant: GrantRow, today: string): boolean {
  return grant.ended_at !== null || (grant.until_at !== null && londonDay(grant.until_at.getTime()) <= today)
}

const sayWhen = (instant: Date) => sayDay(londonDay(instant.getTime()))

type InForceProps = { number: string; grants: readonly GrantRow[]; mayEnd: boolean }

function InForce({ number, grants, mayEnd }: InForceProps): Html {
  return (
    <Table
      caption="Access now"
      named
      head={['Person', 'Basis and reason', 'Since', 'Last day', 'Look again on', ...(mayEnd ? ['Change'] : [])]}
      rows={grants.map((grant) => [
        <Person grant={grant} />,
        <Why grant={grant} />,
        `${sayWhen(grant.from_at)}, given by ${grant.given_by}`,
        grant.until_at ? sayDay(addDays(londonDay(grant.until_at.getTime()), -1)) : 'No last day',
        grant.review_on ? sayDay(grant.review_on) : 'No review day',
        ...(mayEnd ? [<EndLink number={number} grant={grant} />] : []),
      ])}
    />
  )
}

function Person({ grant }: { grant: GrantRow }): Html {
  return (
    <>
      {grant.person}
      <br />
      <span class="govuk-hint govuk-!-margin-bottom-0">{`${roles[grant.role].label}, ${grant.user_name}`}</span>
      {grant.account_closed_at && (
        <p class="govuk-body govuk-!-margin-bottom-0">
          <Tag text="account closed" colour="red" />
        </p>
      )}
    </>
  )
}

function Why({ grant }: { grant: GrantRow }): Html {
  const basis = grant.kind === 'basic' ? `${grant.basis} (number only)` : grant.basis
  return (
    <>
      {basis.charAt(0).toUpperCase() + basis.slice(1)}
      <br />
      <span class="govuk-hint govuk-!-margin-bottom-0">{grant.reason}</span>
    </>
  )
}

function EndLink({ number, grant }: { number: string; grant: GrantRow }): Html {
  return (
    <a
      class="govuk-link"
      href={`/records/${number}/access/${grant.id}/ending`}
      aria-label={`End the access of ${grant.person}`}
    >
      End
    </a>
  )
}

function Past({ grants }: { grants: readonly GrantRow[] }): Html {
  return (
    <Table
      caption="Access that has ended"
      named
      head={['Person', 'Basis and reason', 'Since', 'Ended']}
      rows={grants.map((grant) => [
        <Person grant={grant} />,
        <Why grant={grant} />,
        sayWhen(grant.from_at),
        grant.ended_at
          ? `${sayWhen(grant.ended_at)} by ${grant.ended_by ?? 'somebody'}: ${grant.ended_reason ?? ''}`
          : 'Its last day has passed',
      ])}
    />
  )
}

type GivingProps = { shell: Shell; number: string; typed: Typed; errors: Errors }

function Giving({ shell, number, typed, errors }: GivingProps): Html {
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  return (
    <Form action={`/records/${number}/access`} csrf={shell.csrf}>
      <h2 class="govuk-heading-m">Give somebody access</h2>
      <TextInput
        name="userName"
        label="User name"
        hint="What the person types to sign in"
        value={value('userName')}
        error={errors['userName']}
        width={20}
      />
      <Radios
        name="basis"
        label="Why do they need this record?"
        value={value('basis')}
        error={errors['basis']}
        choices={grantBases.map(({ code, says }) => ({ value: code, text: says }))}
      />
      <TextArea
        name="reason"
        label="In a sentence"
        hint="The child may read this one day"
        value={value('reason')}
        error={errors['reason']}
        rows={2}
      />
      <GivingDays typed={typed} errors={errors} />
      <Button text="Give access" />
    </Form>
  )
}

function GivingDays({ typed, errors }: { typed: Typed; errors: Errors }): Html {
  return (
    <>
      <DateInput
        name="until"
        label="Last day of access (optional)"
        hint="Leave empty while it is not known"
        value={typedDay(typed, 'until')}
        error={errors['until']}
      />
      <DateInput
        name="reviewOn"
        label="When to look at it again"
        value={typedDay(typed, 'reviewOn')}
        error={errors['reviewOn']}
      />
    </>
  )
}
