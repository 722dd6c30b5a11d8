import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Button, Details, Form, TextInput } from '../../../platform/web/views/index.ts'

export type CodeProps = {
  shell: Shell
  next: string | undefined
  errors?: Readonly<Record<string, string>> | undefined
}

/** The second step of signing in: one question. */
export function CodePage({ shell, next, errors = {} }: CodeProps): Html {
  const back = next === undefined ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
  return (
    <Page {...shell} title="Enter the code from your app" heading={false} errors={errors} back={{ href: back }}>
      <Form action="/sign-in/code" csrf={shell.csrf}>
        {next !== undefined && <input type="hidden" name="next" value={next} />}
        <TextInput
          name="code"
          label="Enter the code from your app"
          hint="Six digits, from the authenticator app on your phone. A new code comes every 30 seconds, and each works once."
          isHeading
          error={errors['code']}
          inputmode="numeric"
          autocomplete="one-time-code"
          width={10}
        />
        <Button text="Sign in" />
      </Form>
      <Details summary="The codes do not work">
        <p class="govuk-body">
          Check that the clock of your phone sets itself: codes are worked out from the time. If you have lost your
          phone or the app, ask your administrator.
        </p>
      </Details>
    </Page>
  )
}
