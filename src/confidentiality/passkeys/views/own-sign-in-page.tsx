import { londonDay } from '../../../platform/clock.ts'
import { type Html, Page, type Shell, type Visitor } from '../../../platform/web/index.ts'
import { Button, Empty, Form, NotificationBanner, SummaryList, Table } from '../../../platform/web/views/index.ts'
import { sayDay } from '../../../words/plain-date.ts'
import type { OwnSignIn } from '../own-actions.ts'
import { mayRemovePasskey, type RelyingParty } from '../rules.ts'

export type Around = { shell: Shell; visitor: Visitor | undefined; party: RelyingParty | undefined }
type Props = Around & { own: OwnSignIn; done: 'added' | 'removed' | undefined }

/** How this person signs in; only they see it. */
export function OwnSignInPage({ shell, visitor, party, own, done }: Props): Html {
  const { account, ways } = own
  return (
    <Page {...shell} visitor={visitor} title="How I sign in">
      <Notices shell={shell} own={own} />
      {done && <Done what={done} />}
      <SummaryList
        rows={[
          { key: 'User name', value: account.user_name },
          { key: 'Password', value: ways.password ? 'You have one' : 'None: you sign in with a passkey' },
          { key: 'Authenticator app', value: ways.app ? 'Set up' : 'None: you sign in with a passkey' },
        ]}
      />
      <Passkeys shell={shell} own={own} />
      {party ? (
        <Button text="Add a passkey" href="/my-sign-in/passkeys/new" />
      ) : (
        <p class="govuk-body">
          Browsers make passkeys only for services that are reached by a name and by https. This one is not, so sign in
          with your password and the code from your app.
        </p>
      )}
    </Page>
  )
}

function Done({ what }: { what: 'added' | 'removed' }): Html {
  return (
    <NotificationBanner kind="success">
      <p class="govuk-notification-banner__heading">
        {what === 'added'
          ? 'The passkey is added. You can sign in with it from now on.'
          : 'The passkey is removed. It no longer opens your account.'}
      </p>
    </NotificationBanner>
  )
}

function Notices({ shell, own: { notices } }: Pick<Props, 'shell' | 'own'>): Html {
  if (notices.length === 0) return <></>
  return (
    <NotificationBanner kind="important" title="Your sign-in was reset">
      {notices.map(({ proposed_by: proposer, decided_by: confirmer, decided_at: at }) => (
        <p class="govuk-notification-banner__heading">
          {`On ${sayDay(londonDay(at.getTime()))}, ${proposer} proposed and ${confirmer} confirmed that your old password, app and passkeys no longer work.`}
        </p>
      ))}
      <p class="govuk-body">If you did not ask for this, tell your manager and the information governance team now.</p>
      <Form action="/my-sign-in/acknowledgement" csrf={shell.csrf}>
        <Button text="I have read this" />
      </Form>
    </NotificationBanner>
  )
}

function Passkeys({ shell, own: { passkeys, ways } }: Pick<Props, 'shell' | 'own'>): Html {
  if (passkeys.length === 0) {
    return (
      <Empty title="You have no passkeys">
        <p class="govuk-body">
          With a passkey you sign in without a password and without codes: your phone, your computer or a security key
          asks for your fingerprint, your face or its PIN.
        </p>
      </Empty>
    )
  }
  const head = ['Name', 'Made', 'Last used', 'Change']
  return (
    <>
      <Table
        caption="Passkeys"
        named
        head={head}
        rows={passkeys.map(({ id, name, made_at: made, used_at: used }) => [
          name,
          sayDay(londonDay(made.getTime())),
          used ? sayDay(londonDay(used.getTime())) : 'Not used yet',
          mayRemovePasskey(ways) ? <Remove shell={shell} id={id} name={name} /> : 'Your only way in',
        ])}
      />
      <p class="govuk-body">Remove a passkey when its device is lost, sold or no longer yours alone.</p>
    </>
  )
}

function Remove({ shell, id, name }: { shell: Shell; id: string; name: string }): Html {
  return (
    <form method="post" action={`/my-sign-in/passkeys/${id}/removal`}>
      <input type="hidden" name="_csrf" value={shell.csrf} />
      <button type="submit" class="hf-link-button">
        Remove <span class="govuk-visually-hidden">{name}</span>
      </button>
    </form>
  )
}
