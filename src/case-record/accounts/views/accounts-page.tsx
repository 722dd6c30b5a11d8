import { londonDay } from '../../../platform/clock.ts'
import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Button, Form, Panel, Radios, Table, Tag, TextInput } from '../../../platform/web/views/index.ts'
import { roles } from '../../../rulebook/access.ts'
import { type Actor, roleNames } from '../../../words/actor.ts'
import { sayDay } from '../../../words/plain-date.ts'
import { visitorOf } from '../../frame/index.ts'
import type { Accounts } from '../actions.ts'

type Typed = Readonly<Record<string, unknown>>
type Errors = Readonly<Record<string, string>>
type Props = Accounts & { shell: Shell; typed?: Typed | undefined; errors?: Errors | undefined }

/** Everybody who has an account, and making another. */
export function AccountsPage({ shell, actor, accounts, typed = {}, errors = {} }: Props): Html {
  return (
    <Page {...shell} visitor={visitorOf(actor, '/accounts')} title="Accounts" errors={errors}>
      <p class="govuk-body">An account opens no record by itself: a manager gives access to each record.</p>
      <Table
        caption="People with an account"
        named
        head={['Name', 'User name', 'Role', 'Team', 'Made', 'State']}
        rows={accounts.map((account) => [
          <a class="govuk-link" href={`/accounts/${encodeURIComponent(account.user_name)}`}>
            {account.name}
          </a>,
          account.user_name,
          roles[account.role].label,
          account.team ?? 'No team',
          sayDay(londonDay(account.made_at.getTime())),
          <AccountState disabled={account.disabled_at !== null} enrolled={account.enrolled} />,
        ])}
      />
      <NewAccount shell={shell} typed={typed} errors={errors} />
    </Page>
  )
}

/** Whether an account is closed, in use, or waits to be taken up. */
export function AccountState({ disabled, enrolled }: { disabled: boolean; enrolled: boolean }): Html {
  if (disabled) return <Tag text="closed" colour="red" />
  return enrolled ? <Tag text="in use" colour="green" /> : <Tag text="invited" colour="yellow" />
}

function NewAccount({ shell, typed, errors }: { shell: Shell; typed: Typed; errors: Errors }): Html {
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  return (
    <Form action="/accounts" csrf={shell.csrf}>
      <h2 class="govuk-heading-m">Make an account</h2>
      <TextInput name="name" label="Name" value={value('name')} error={errors['name']} autocomplete="off" />
      <TextInput
        name="userName"
        label="User name"
        hint="Small letters, digits, dots and hyphens. For example, a.price"
        value={value('userName')}
        error={errors['userName']}
        autocomplete="off"
        width={20}
      />
      <Radios
        name="role"
        label="What do they do?"
        value={value('role')}
        error={errors['role']}
        choices={roleNames.map((role) => ({ value: role, text: roles[role].label, hint: roles[role].says }))}
      />
      <TextInput
        name="team"
        label="Team (optional)"
        hint="A team manager is given access to what the people of the same team open"
        value={value('team')}
        error={errors['team']}
        autocomplete="off"
        width={20}
      />
      <Button text="Make the account" />
    </Form>
  )
}

type MadeProps = { shell: Shell; actor: Actor; name: string; userName: string; code: string }

/** The one time that the code is shown. */
export function AccountMadePage({ shell, actor, name, userName, code }: MadeProps): Html {
  return (
    <Page {...shell} visitor={visitorOf(actor, '/accounts')} title={`The account of ${name} is made`} heading={false}>
      <Panel title={`The account of ${name} is made`} text={`User name: ${userName}`} />
      <p class="govuk-body">
        Give this invitation code to them yourself, by telephone or in person. It is shown only now, works once, and
        only within three days.
      </p>
      <p class="govuk-body">
        <strong class="hf-reference">{code}</strong>
      </p>
      <p class="govuk-body">They open this service, choose “I have an invitation code” and enter it there.</p>
      <Button text="Back to the accounts" href="/accounts" kind="secondary" />
    </Page>
  )
}
