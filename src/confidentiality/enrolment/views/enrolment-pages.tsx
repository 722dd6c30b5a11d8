import { type Html, Page, type Shell, trustedHtml } from '../../../platform/web/index.ts'
import { Button, Details, Form, Panel, PasswordInput, TextInput } from '../../../platform/web/views/index.ts'
import type { Enrolment } from '../actions.ts'
import { passwordLength } from '../rules.ts'

type Errors = Readonly<Record<string, string>>

/** The invitation code, in a field and never in an address: addresses are kept by browsers and proxies. */
export function InvitationPage({ shell, errors = {} }: { shell: Shell; errors?: Errors | undefined }): Html {
  return (
    <Page {...shell} title="Set up your account" errors={errors} back={{ href: '/sign-in', text: 'Sign in' }}>
      <p class="govuk-body">
        You need the invitation code that your administrator gave you, and a phone or computer with an authenticator
        app.
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

export type EnrolmentPageProps = { shell: Shell; enrolment: Enrolment; picture: string; errors?: Errors | undefined }

/** Password and app, taken on together. Passwords are never shown again; the picture stays the same after a mistake. */
export function EnrolmentPage({ shell, enrolment, picture, errors = {} }: EnrolmentPageProps): Html {
  const { name, userName, sealed } = enrolment
  return (
    <Page {...shell} title={`Welcome, ${name}`} errors={errors}>
      <p class="govuk-body">
        Your user name is <strong>{userName}</strong>. You sign in with a password and with a code from your phone, so
        that nobody who learns the one gets in without the other.
      </p>
      <Form action="/enrolment/account" csrf={shell.csrf}>
        <input type="hidden" name="sealed" value={sealed} />
        <input type="text" name="userName" value={userName} autocomplete="username" hidden readonly />
        <Passwords errors={errors} />
        <h2 class="govuk-heading-m">2. Add Holdfast to your authenticator app</h2>
        <Picture enrolment={enrolment} picture={picture} />
        <h2 class="govuk-heading-m">3. Show that it works</h2>
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

function Passwords({ errors }: { errors: Errors }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">1. Choose a password</h2>
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
