import { type Html, Page, type Shell, trustedHtml } from '../../../platform/web/index.ts'
import {
  Button,
  Details,
  Form,
  Panel,
  PasskeyButton,
  PasswordInput,
  TextInput,
  WithoutPasskey,
} from '../../../platform/web/views/index.ts'
import type { RelyingParty } from '../../passkeys/rules.ts'
import type { Enrolment } from '../actions.ts'
import { passwordLength } from '../rules.ts'

type Errors = Readonly<Record<string, string>>

/** The invitation code, in a field and never in an address: addresses are kept by browsers and proxies. */
export function InvitationPage({ shell, errors = {} }: { shell: Shell; errors?: Errors | undefined }): Html {
  return (
    <Page {...shell} title="Set up your account" errors={errors} back={{ href: '/sign-in', text: 'Sign in' }}>
      <p class="govuk-body">
        You need the invitation code that your administrator gave you. With it you either make a passkey on this device,
        or choose a password and use an authenticator app on your phone.
      </p>
      <Form action="/enrolment" csrf={shell.csrf}>
        <TextInput
          name="code"
          label="Invitation code"
          hint="It works once, within three days. Hyphens and spaces do not matter."
          error={errors['code']}
          autocomplete="off"
        />
        <Button text="Go on" />
      </Form>
    </Page>
  )
}

export type EnrolmentPageProps = {
  shell: Shell
  enrolment: Enrolment
  picture: string
  /** Whom a passkey would be made for; undefined where browsers would make none. */
  party: RelyingParty | undefined
  errors?: Errors | undefined
}

/** A passkey, or password and app, taken on together. Passwords are never shown again; the picture stays the same after a mistake. */
export function EnrolmentPage({ shell, enrolment, picture, party, errors = {} }: EnrolmentPageProps): Html {
  const { name, userName, sealed } = enrolment
  return (
    <Page {...shell} title={`Welcome, ${name}`} errors={errors}>
      <p class="govuk-body">
        Your user name is <strong>{userName}</strong>.{party && ' Choose one of two ways to sign in.'}
      </p>
      {party && <Passkey shell={shell} sealed={sealed} party={party} error={errors['passkey']} />}
      <h2 class="govuk-heading-m">{party ? 'Or with a password and an app' : 'A password and an app'}</h2>
      <p class="govuk-body">
        You then sign in with the password and with a code from your phone, so that nobody who learns the one gets in
        without the other.
      </p>
      <Form action="/enrolment/account" csrf={shell.csrf}>
        <input type="hidden" name="sealed" value={sealed} />
        <input type="text" name="userName" value={userName} autocomplete="username" hidden readonly />
        <Passwords errors={errors} />
        <h3 class="govuk-heading-s">2. Add Holdfast to your authenticator app</h3>
        <Picture enrolment={enrolment} picture={picture} />
        <h3 class="govuk-heading-s">3. Show that it works</h3>
        <TextInput
          name="proof"
          label="The code that the app shows now"
          hint="Six digits"
          error={errors['proof']}
          inputmode="numeric"
          autocomplete="one-time-code"
          width={10}
        />
        <Button text="Finish" />
      </Form>
    </Page>
  )
}

type PasskeyProps = { shell: Shell; sealed: string; party: RelyingParty; error: string | undefined }

/** The shorter way: nothing to remember, no codes. */
function Passkey({ shell, sealed, party, error }: PasskeyProps): Html {
  return (
    <>
      <h2 class="govuk-heading-m">With a passkey</h2>
      <p class="govuk-body">
        No password and no codes: your phone, your computer or a security key asks for your fingerprint, your face or
        its PIN. Use a device that is yours alone.
      </p>
      <Form action="/enrolment/passkey" csrf={shell.csrf}>
        <input type="hidden" name="sealed" value={sealed} />
        <PasskeyButton
          text="Make a passkey"
          kind="primary"
          origin={party.origin}
          address="/enrolment"
          ask="/api/v1/enrolment/passkey-options"
          makes
          sends="sealed"
          error={error}
        />
        <WithoutPasskey>
          <p class="govuk-body">This browser shows no button for it here. Use a password and an app.</p>
        </WithoutPasskey>
      </Form>
    </>
  )
}

function Passwords({ errors }: { errors: Errors }): Html {
  return (
    <>
      <h3 class="govuk-heading-s">1. Choose a password</h3>
      <PasswordInput
        name="password"
        label="Password"
        hint={`At least ${passwordLength.least} characters. Three or four words that do not belong together are easy to keep in mind.`}
        error={errors['password']}
        autocomplete="new-password"
      />
      <PasswordInput name="again" label="The same password again" error={errors['again']} autocomplete="new-password" />
    </>
  )
}

function Picture({ enrolment, picture }: Pick<EnrolmentPageProps, 'enrolment' | 'picture'>): Html {
  return (
    <>
      <p class="govuk-body">In the app, choose to add an account and point the camera at this picture.</p>
      <div class="hf-qr">{trustedHtml(picture)}</div>
      <Details summary="I cannot use a camera">
        <p class="govuk-body">Choose to enter a key in the app, and type this. It counts by time, with six digits.</p>
        <p class="govuk-body">
          <strong class="hf-reference">{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</strong>
        </p>
      </Details>
    </>
  )
}

/** The council is there. The code is shown once: without it nobody could ever sign in. */
export function SetUpDonePage({ shell, invitation }: { shell: Shell; invitation: string }): Html {
  return (
    <Page {...shell} title="The council is set up" heading={false}>
      <Panel title="The council is set up" text="Now set up your own account" />
      <p class="govuk-body">
        This is your invitation code. It works once, within three days. Write it down if you stop here.
      </p>
      <p class="govuk-body">
        <strong class="hf-reference">{invitation}</strong>
      </p>
      <Form action="/enrolment" csrf={shell.csrf}>
        <input type="hidden" name="code" value={invitation} />
        <Button text="Set up my account" />
      </Form>
    </Page>
  )
}
