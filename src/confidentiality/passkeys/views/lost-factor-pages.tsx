import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Button, Form, Panel } from '../../../platform/web/views/index.ts'

/** What happens when somebody has lost their phone or passkey, and the way to ask for it. */
export function LostFactorPage({ shell, halfway }: { shell: Shell; halfway: boolean }): Html {
  return (
    <Page {...shell} title="I have lost my phone or passkey" back={{ href: '/sign-in/code' }}>
      <p class="govuk-body">
        Two people look at this, so that nobody gets into your account by saying they are you. An administrator makes
        sure that it is you, a second person confirms it, and you get a new invitation code from them.
      </p>
      <p class="govuk-body">
        From then on your old password, app and passkeys no longer open your account. What you have written stays as it
        is.
      </p>
      {halfway ? (
        <Form action="/sign-in/lost-factor" csrf={shell.csrf}>
          <Button text="Ask for this" />
        </Form>
      ) : (
        <p class="govuk-body">
          To ask here, <a href="/sign-in">enter your user name and password</a> first. If you do not know them either,
          ask an administrator in person or by telephone: they can begin this for you.
        </p>
      )}
    </Page>
  )
}

export function ResetAskedPage({ shell }: { shell: Shell }): Html {
  return (
    <Page {...shell} title="You have asked for it" heading={false}>
      <Panel title="You have asked for it" text="An administrator sees it now" />
      <p class="govuk-body">
        They get in touch with you to make sure that it was you who asked. If it is urgent, call them. If you find your
        phone or passkey before that, sign in with it as usual.
      </p>
      <Button text="Back to signing in" href="/sign-in" kind="secondary" />
    </Page>
  )
}
