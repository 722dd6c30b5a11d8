import { londonDay } from '../../../platform/clock.ts'
import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Button, Form, NotificationBanner, SummaryList, TextInput } from '../../../platform/web/views/index.ts'
import { roles } from '../../../rulebook/access.ts'
import { sayDay } from '../../../words/plain-date.ts'
import { visitorOf } from '../../frame/index.ts'
import type { OneAccount } from '../one-actions.ts'
import { sayClosing } from '../rules.ts'
import { AccountState } from './accounts-page.tsx'

type Done = 'corrected' | 'closed' | 'reopened'
type Props = OneAccount & {
  shell: Shell
  done?: Done | undefined
  typed?: Readonly<Record<string, unknown>> | undefined
  errors?: Readonly<Record<string, string>> | undefined
}

/** One person's account, for administrators. */
export function AccountPage({ shell, actor, account, done, typed, errors = {} }: Props): Html {
  const back = { href: '/accounts', text: 'Accounts' }
  return (
    <Page {...shell} visitor={visitorOf(actor, '/accounts')} title={account.name} back={back} errors={errors}>
      {done && (
        <NotificationBanner kind="success">
          <p class="govuk-notification-banner__heading">{doneWords[done]}</p>
        </NotificationBanner>
      )}
      <Facts account={account} />
      {account.disabled_at ? <Closed shell={shell} account={account} /> : <Open shell={shell} account={account} />}
      <Correct shell={shell} account={account} typed={typed} errors={errors} />
      {account.disabled_at === null && actor.accountId !== account.id && (
        <>
          <h2 class="govuk-heading-m">When they no longer work here</h2>
          <Button text="Close the account" href={`/accounts/${account.user_name}/closing`} kind="secondary" />
        </>
      )}
    </Page>
  )
}

const doneWords: Readonly<Record<Done, string>> = {
  corrected: 'The account is corrected.',
  closed: 'The account is closed. They are signed out everywhere.',
  reopened: 'The account is open again. They sign in as they did before.',
}

const sayWhen = (at: Date) => sayDay(londonDay(at.getTime()))

type Part = { account: OneAccount['account'] }

function Facts({ account }: Part): Html {
  const { user_name: userName, role, team, made_at: made, disabled_at: closed, enrolled, records } = account
  return (
    <SummaryList
      rows={[
        { key: 'State', value: <AccountState disabled={closed !== null} enrolled={enrolled} /> },
        { key: 'User name', value: userName },
        { key: 'Role', value: roles[role].label },
        { key: 'Team', value: team ?? 'No team' },
        { key: 'Account made', value: sayWhen(made) },
        { key: 'Signs in with', value: sayWays(account) },
        { key: 'Records they have access to', value: records === 0 ? 'None' : records.toLocaleString('en-GB') },
      ]}
    />
  )
}

function sayWays({ app, passkeys, enrolled }: Part['account']): string {
  if (!enrolled) return 'Nothing yet'
  const keys = passkeys === 1 ? '1 passkey' : `${passkeys} passkeys`
  if (!app) return keys
  return passkeys === 0 ? 'Password and app' : `Password and app, or ${keys}`
}

type Shown = Part & { shell: Shell }

function Closed({ shell, account }: Shown): Html {
  const { user_name: userName, disabled_at: at, disabled_by: by, disabled_because: because } = account
  return (
    <>
      <h2 class="govuk-heading-m">Closed</h2>
      <p class="govuk-body">
        {`${sayClosing(because)}. Closed on ${at ? sayWhen(at) : 'an unknown day'}${by === null ? '' : ` by ${by}`}.`}
      </p>
      {account.records > 0 && (
        <p class="govuk-body">
          If you open it again, they see again the records they have access to. Ask their manager whether that is right.
        </p>
      )}
      <Form action={`/accounts/${userName}/reopening`} csrf={shell.csrf}>
        <Button text="Open the account again" kind="secondary" />
      </Form>
    </>
  )
}

function Open({ shell, account }: Shown): Html {
  const { user_name: userName, enrolled, invited_until: until, role, other_administrators: others } = account
  if (enrolled) {
    return (
      <>
        <h2 class="govuk-heading-m">When they have lost their way in</h2>
        <p class="govuk-body">Two people reset it together: one makes sure who is asking, the other confirms.</p>
        {role === 'administrator' && others === 0 && (
          <p class="govuk-body">
            This is the only administrator. Make a second one, so that somebody can help if this one is locked out.
          </p>
        )}
        <Button text="Reset a lost sign-in" href={`/resets?person=${encodeURIComponent(userName)}`} kind="secondary" />
      </>
    )
  }
  return (
    <>
      <h2 class="govuk-heading-m">Not taken up yet</h2>
      <p class="govuk-body">
        {until
          ? `Their invitation code works until ${sayWhen(until)}. If it was lost, or reached somebody else, make a new one: the old code is void then.`
          : 'Their invitation code has run out. Make a new one.'}
      </p>
      <Form action={`/accounts/${userName}/invitation`} csrf={shell.csrf}>
        <Button text="Invite them again" kind="secondary" />
      </Form>
    </>
  )
}

type CorrectProps = Shown & Pick<Props, 'typed'> & { errors: Readonly<Record<string, string>> }

function Correct({ shell, account, typed, errors }: CorrectProps): Html {
  const value = (name: string, kept: string | null) => {
    const given = typed?.[name]
    return typeof given === 'string' ? given : (kept ?? undefined)
  }
  return (
    <Form action={`/accounts/${account.user_name}`} csrf={shell.csrf}>
      <h2 class="govuk-heading-m">Correct the name or the team</h2>
      <TextInput
        name="name"
        label="Name"
        hint="What they wrote before keeps the name that it was written under"
        value={value('name', account.name)}
        error={errors['name']}
        autocomplete="off"
      />
      <TextInput
        name="team"
        label="Team (optional)"
        hint="Changes who is given access to what they open from now on, not who has access already"
        value={value('team', account.team)}
        error={errors['team']}
        autocomplete="off"
        width={20}
      />
      <Button text="Save the correction" kind="secondary" />
    </Form>
  )
}
