import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import {
  Button,
  Details,
  Form,
  InsetText,
  NotificationBanner,
  PasswordInput,
  TextInput,
} from '../../../platform/web/views/index.ts'
import { limits } from '../../../rulebook/access.ts'

export type SignInProps = {
  shell: Shell
  next: string | undefined
  userName?: string | undefined
  errors?: Readonly<Record<string, string>> | undefined
  /** What has just happened: an enrolment, a signing out, or a form whose answers are kept. */
  after?: 'enrolled' | 'signed-out' | 'kept' | undefined
  demo: boolean
}

export function SignInPage({ shell, next, userName, errors = {}, after, demo }: SignInProps): Html {
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
        <p class="govuk-body">If you have forgotten your password or lost your phone, ask your administrator.</p>
      </Details>
      <p class="govuk-body">
        <a class="govuk-link" href="/enrolment">
          I have an invitation code
        </a>
      </p>
    </>
  )
}
