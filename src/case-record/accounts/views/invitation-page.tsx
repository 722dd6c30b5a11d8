import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Button, Panel } from '../../../platform/web/views/index.ts'
import type { Actor } from '../../../words/actor.ts'
import { visitorOf } from '../../frame/index.ts'

type Props = { shell: Shell; actor: Actor; name: string; userName: string; code: string; at: '/accounts' | '/resets' }

/** The one time that a code is shown, after a new invitation or a reset. */
export function InvitationPage({ shell, actor, name, userName, code, at }: Props): Html {
  const title = `A new invitation for ${name}`
  return (
    <Page {...shell} visitor={visitorOf(actor, at)} title={title} heading={false}>
      <Panel title={title} text={`User name: ${userName}`} />
      <p class="govuk-body">
        Give this invitation code to them yourself, by telephone or in person. It is shown only now, works once, and
        only within three days. Every code they were given before is void.
      </p>
      <p class="govuk-body">
        <strong class="hf-reference">{code}</strong>
      </p>
      <p class="govuk-body">They open this service, choose “I have an invitation code” and enter it there.</p>
      <Button text="Go back" href={at === '/resets' ? at : `/accounts/${userName}`} kind="secondary" />
    </Page>
  )
}
