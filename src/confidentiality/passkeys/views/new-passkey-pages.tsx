import { type Html, Page } from '../../../platform/web/index.ts'
import { Button, Form, PasskeyButton, TextInput, WithoutPasskey } from '../../../platform/web/views/index.ts'
import type { RelyingParty } from '../rules.ts'
import type { WaysIn } from '../store.ts'
import type { Around } from './own-sign-in-page.tsx'

type Errors = Readonly<Record<string, string>>
type NewProps = Around & { ways: WaysIn; name: string | undefined; errors?: Errors | undefined }

const back = { href: '/my-sign-in', text: 'How I sign in' }

/** The first step: what it is called, and that it is really you at this desk. */
export function NewPasskeyPage({ shell, visitor, party, ways, name, errors = {} }: NewProps): Html {
  return (
    <Page {...shell} visitor={visitor} title="Add a passkey" back={back} errors={errors}>
      <p class="govuk-body">
        A passkey belongs to a device: a phone, a computer with a fingerprint reader or PIN, or a security key. Use only
        a device that nobody else unlocks.
      </p>
      <Form action="/my-sign-in/passkeys/new" csrf={shell.csrf}>
        <TextInput
          name="name"
          label="What do you call this passkey?"
          hint="So that you know it again, for example: my phone"
          value={name}
          error={errors['name']}
          autocomplete="off"
          width={20}
        />
        <h2 class="govuk-heading-m">Show that it is you</h2>
        <p class="govuk-body">
          You are signed in already. This makes sure that nobody adds a passkey while your desk stands open.
        </p>
        {ways.app && <Code error={errors['code']} />}
        {party && ways.passkeys > 0 && <Known app={ways.app} party={party} error={errors['passkey']} />}
      </Form>
    </Page>
  )
}

function Code({ error }: { error: string | undefined }): Html {
  return (
    <>
      <TextInput
        name="code"
        label="The code that your app shows now"
        hint="Six digits"
        error={error}
        inputmode="numeric"
        autocomplete="one-time-code"
        width={10}
      />
      <Button text="Go on" />
    </>
  )
}

type KnownProps = { app: boolean; party: RelyingParty; error: string | undefined }

function Known({ app, party, error }: KnownProps): Html {
  return (
    <PasskeyButton
      text={app ? 'Use a passkey that I have instead' : 'Use a passkey that I have'}
      kind={app ? 'secondary' : 'primary'}
      origin={party.origin}
      address="/my-sign-in/passkeys/new"
      ask="/api/v1/passkey-options?for=proof"
      error={error}
    />
  )
}

type MakeProps = Around & { party: RelyingParty; name: string; options: string }

/** The second step: the browser makes it. `options`: what it is asked for, as JSON. */
export function MakePasskeyPage({ shell, visitor, party, name, options }: MakeProps): Html {
  return (
    <Page {...shell} visitor={visitor} title={`Make the passkey “${name}”`} back={back}>
      <p class="govuk-body">
        Your browser opens a window of its own. It may offer this device, a phone nearby or a security key. You have
        five minutes.
      </p>
      <Form action="/my-sign-in/passkeys" csrf={shell.csrf}>
        <input type="hidden" name="name" value={name} />
        <PasskeyButton
          text="Make the passkey"
          kind="primary"
          origin={party.origin}
          address="/my-sign-in/passkeys/new"
          ask={options}
          makes
        />
        <WithoutPasskey>
          <p class="govuk-body">
            This browser makes no passkeys here, or its scripts are switched off. You can go on signing in as you do
            now.
          </p>
        </WithoutPasskey>
      </Form>
    </Page>
  )
}
