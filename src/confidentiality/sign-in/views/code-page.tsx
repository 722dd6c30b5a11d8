import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Button, Details, Form, PasskeyButton, TextInput } from '../../../platform/web/views/index.ts'
import type { RelyingParty } from '../../passkeys/rules.ts'

export type CodeProps = {
  shell: Shell
  next: string | undefined
  errors?: Readonly<Record<string, string>> | undefined
  /** Whether the person has an authenticator app. */
  app: boolean
  /** Given where the person has a passkey, and it can be used. */
  party: RelyingParty | undefined
}

/** The second step of signing in: one question, and for whoever has a passkey another way to answer it. */
export function CodePage({ shell, next, errors = {}, app, party }: CodeProps): Html {
  const back = next === undefined ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
  const title = app ? 'Enter the code from your app' : 'Use your passkey'
  return (
    <Page {...shell} title={title} heading={app ? false : undefined} errors={errors} back={{ href: back }}>
      {app ? (
        <Code shell={shell} next={next} error={errors['code']} />
      ) : (
        <p class="govuk-body">Your password is right. Your passkey is the second step.</p>
      )}
      {party && <Passkey shell={shell} next={next} party={party} app={app} error={errors['passkey']} />}
      <Trouble app={app} />
    </Page>
  )
}

type Part = Pick<CodeProps, 'shell' | 'next'> & { error: string | undefined }

function Next({ next }: Pick<CodeProps, 'next'>): Html {
  return next === undefined ? <></> : <input type="hidden" name="next" value={next} />
}

function Code({ shell, next, error }: Part): Html {
  return (
    <Form action="/sign-in/code" csrf={shell.csrf}>
      <Next next={next} />
      <TextInput
        name="code"
        label="Enter the code from your app"
        hint="Six digits, from the authenticator app on your phone. A new code comes every 30 seconds, and each works once."
        isHeading
        error={error}
        inputmode="numeric"
        autocomplete="one-time-code"
        width={10}
      />
      <Button text="Sign in" />
    </Form>
  )
}

function Passkey({ shell, next, party, app, error }: Part & { party: RelyingParty; app: boolean }): Html {
  return (
    <Form action="/sign-in/code/passkey" csrf={shell.csrf}>
      <Next next={next} />
      <PasskeyButton
        text={app ? 'Use a passkey instead' : 'Use your passkey'}
        kind={app ? 'secondary' : 'primary'}
        origin={party.origin}
        address="/sign-in"
        ask="/api/v1/passkey-options?for=sign-in"
        error={error}
      />
    </Form>
  )
}

function Trouble({ app }: { app: boolean }): Html {
  return (
    <>
      {app && (
        <Details summary="The codes do not work">
          <p class="govuk-body">
            Check that the clock of your phone sets itself: codes are worked out from the time. A code that was used
            does not work again: wait for the next one.
          </p>
        </Details>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in/lost-factor">
          {app ? 'I have lost my phone or the app' : 'I have lost my passkey'}
        </a>
      </p>
    </>
  )
}
