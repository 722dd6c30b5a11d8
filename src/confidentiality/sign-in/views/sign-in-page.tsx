import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import {
  Button,
  Details,
  Form,
  InsetText,
  NotificationBanner,
  PasskeyButton,
  PasswordInput,
  TextInput,
} from '../../../platform/web/views/index.ts'
import { limits } from '../../../rulebook/access.ts'
import type { RelyingParty } from '../../passkeys/rules.ts'

export type SignInProps = {
  shell: Shell
  next: string | undefined
  userName?: string | undefined
  errors?: Readonly<Record<string, string>> | undefined
  /** What has just happened: an enrolment, a signing out, or a form whose answers are kept. */
  after?: 'enrolled' | 'signed-out' | 'kept' | undefined
  demo: boolean
  /** Whom passkeys are made for; undefined where browsers would take none. */
  party: RelyingParty | undefined
}

export function SignInPage({ shell, next, userName, errors = {}, after, demo, party }: SignInProps): Html {
  return (
    <Page {...shell} title="Sign in" errors={errors}>
      {after && <After what={after} />}
      {demo && <Demo />}
      <Form action="/sign-in" csrf={shell.csrf}>
        {next !== undefined && <input type="hidden" name="next" value={next} />}
        <TextInput
          name="userName"
          label="User name"
          value={userName}
          error={errors['userName']}
          autocomplete="username"
          width={20}
        />
        <PasswordInput name="password" label="Password" error={errors['password']} autocomplete="current-password" />
        <Button text="Go on" />
      </Form>
      {party && <Passkey shell={shell} next={next} party={party} error={errors['passkey']} />}
      <Trouble />
    </Page>
  )
}

function After({ what }: { what: NonNullable<SignInProps['after']> }): Html {
  switch (what) {
    case 'enrolled':
      return (
        <NotificationBanner kind="success">
          <p class="govuk-notification-banner__heading">Your account is ready. Sign in with it now.</p>
        </NotificationBanner>
      )
    case 'signed-out':
      return (
        <NotificationBanner kind="success" title="Signed out">
          <p class="govuk-notification-banner__heading">You are signed out.</p>
        </NotificationBanner>
      )
    case 'kept':
      return (
        <NotificationBanner kind="important" title="What you typed is kept">
          <p class="govuk-notification-banner__heading">You were signed out while you were writing.</p>
          <p class="govuk-body">
            Sign in again and you get back what you typed. It is kept for {limits.keptAnswersMinutes.value} minutes, and
            nobody else is shown it.
          </p>
        </NotificationBanner>
      )
    default:
      return what satisfies never
  }
}

type PasskeyProps = Pick<SignInProps, 'shell' | 'next'> & { party: RelyingParty; error: string | undefined }

/** One step in place of two: the device asks for fingerprint, face or PIN. */
function Passkey({ shell, next, party, error }: PasskeyProps): Html {
  return (
    <Form action="/sign-in/passkey" csrf={shell.csrf}>
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <PasskeyButton
        text="Sign in with a passkey"
        kind="secondary"
        origin={party.origin}
        address={next === undefined ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`}
        ask="/api/v1/passkey-options?for=sign-in"
        error={error}
      />
    </Form>
  )
}

function Demo(): Html {
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>This is a demonstration.</strong> The council is made up, and so is every child in it. Put nothing about
        a real child here.
      </p>
      <p class="govuk-body">
        The people you can sign in as, with the codes of this moment, are printed by <code>npx holdfast people</code> on
        the computer where Holdfast runs.
      </p>
    </InsetText>
  )
}

function Trouble(): Html {
  return (
    <>
      <Details summary="I cannot sign in">
        <p class="govuk-body">
          After {limits.signInTries.value} wrong tries an account is locked for {limits.signInLockMinutes.value}{' '}
          minutes. Wait, and then try again.
        </p>
        <p class="govuk-body">
          If you have forgotten your password, ask your administrator. If you have lost your phone or your passkey,
          enter your user name and password first: the next page says what to do.
        </p>
      </Details>
      <p class="govuk-body">
        <a class="govuk-link" href="/enrolment">
          I have an invitation code
        </a>
      </p>
    </>
  )
}
