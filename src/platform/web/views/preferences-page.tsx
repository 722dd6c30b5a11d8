import type { Html } from '../html.ts'
import { Page } from '../layout.tsx'
import type { Shell, Visitor } from '../shell.ts'
import { Radios } from './choices.tsx'
import { NotificationBanner } from './content.tsx'
import { Button, Form } from './form.tsx'

const textSizes = [
  { value: 'normal', text: 'Normal' },
  { value: 'large', text: 'Large' },
  { value: 'larger', text: 'Larger' },
]
const contrasts = [
  { value: 'normal', text: 'Normal' },
  { value: 'high', text: 'High', hint: 'Light text on black' },
]

type PreferencesPageProps = Shell & { visitor?: Visitor | undefined; from?: string | undefined; saved: boolean }

/** How pages look in this browser. Goes back to the page that the reader came from. */
export function PreferencesPage({ from, saved, ...shell }: PreferencesPageProps): Html {
  const { textSize, contrast } = shell.preferences
  return (
    <Page {...shell} title="Text size and contrast" back={from === undefined ? undefined : { href: from }}>
      {saved && (
        <NotificationBanner kind="success">
          <p class="govuk-notification-banner__heading">Pages now look like this in this browser.</p>
        </NotificationBanner>
      )}
      <Form action="/preferences" csrf={shell.csrf}>
        {from !== undefined && <input type="hidden" name="from" value={from} />}
        <Radios name="textSize" label="Text size" choices={textSizes} value={textSize} />
        <Radios name="contrast" label="Contrast" choices={contrasts} value={contrast} />
        <Button text="Use these settings" />
      </Form>
    </Page>
  )
}
