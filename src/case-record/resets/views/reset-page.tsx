import type { RelyingParty } from '../../../confidentiality/passkeys/rules.ts'
import { londonDay } from '../../../platform/clock.ts'
import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import {
  Button,
  Form,
  InsetText,
  PasskeyButton,
  Quote,
  SummaryList,
  TextInput,
} from '../../../platform/web/views/index.ts'
import { roles } from '../../../rulebook/access.ts'
import { sayDay } from '../../../words/plain-date.ts'
import { visitorOf } from '../../frame/index.ts'
import type { OneReset } from '../actions.ts'

type Props = OneReset & {
  shell: Shell
  /** Whom passkeys are made for; undefined where browsers would take none. */
  party: RelyingParty | undefined
  errors?: Readonly<Record<string, string>> | undefined
}

/** One reset, for the second person to decide on. */
export function ResetPage({ shell, actor, reset, identityCheck, party, errors = {} }: Props): Html {
  const back = { href: '/resets', text: 'Lost sign-ins' }
  const title = `Reset the sign-in of ${reset.name}`
  return (
    <Page {...shell} visitor={visitorOf(actor, '/resets')} title={title} back={back} errors={errors}>
      <Facts reset={reset} identityCheck={identityCheck} />
      {reset.confirming.may ? (
        <Confirm shell={shell} reset={reset} party={party} errors={errors} />
      ) : (
        <InsetText>{reset.confirming.because}</InsetText>
      )}
      {reset.state === 'asked for' && !reset.about_me && (
        <Button
          text="Propose it"
          href={`/resets?person=${encodeURIComponent(reset.user_name)}`}
          kind={actor.role === 'administrator' ? 'primary' : 'secondary'}
        />
      )}
      {reset.outcome === null && !reset.about_me && <Refuse shell={shell} id={reset.id} />}
    </Page>
  )
}

const sayWhen = (at: Date | null) => (at ? sayDay(londonDay(at.getTime())) : undefined)

function Facts({ reset, identityCheck }: Pick<Props, 'reset' | 'identityCheck'>): Html {
  const { role, team, user_name: userName, asked_at: asked, proposed_by: proposer, proposed_at: at } = reset
  return (
    <SummaryList
      rows={[
        { key: 'Person', value: `${reset.name}, ${roles[role].label}${team ? `, team ${team}` : ''}` },
        { key: 'User name', value: userName },
        { key: 'They asked', value: sayWhen(asked) ?? 'Not here: it was begun for them' },
        { key: 'Proposed by', value: proposer ? `${proposer}, ${sayWhen(at)}` : 'Nobody yet' },
        {
          key: 'How their identity was checked',
          value: identityCheck === null ? 'Nobody has yet' : <Quote words={identityCheck} source={proposer ?? ''} />,
        },
        ...(reset.outcome === null
          ? [{ key: 'To be confirmed by', value: sayWhen(reset.expires_at) ?? 'It is not proposed yet' }]
          : [{ key: 'Outcome', value: `${reset.outcome}, ${sayWhen(reset.decided_at)}` }]),
      ]}
    />
  )
}

type ConfirmProps = Pick<Props, 'shell' | 'reset' | 'party'> & { errors: Readonly<Record<string, string>> }

/** What will happen, and the second person's own second factor. */
function Confirm({ shell, reset, party, errors }: ConfirmProps): Html {
  return (
    <Form action={`/resets/${reset.id}/confirmation`} csrf={shell.csrf}>
      <h2 class="govuk-heading-m">Confirm it</h2>
      <p class="govuk-body">
        Do this only if you are satisfied that it is really {reset.name} who asks. Their password, app and passkeys are
        void at once, they are signed out everywhere, and you get a new invitation code to give to them yourself.
      </p>
      <TextInput
        name="code"
        label="The code that your own app shows now"
        hint="So that nobody confirms it at a desk that stands open"
        error={errors['code']}
        inputmode="numeric"
        autocomplete="one-time-code"
        width={10}
      />
      <Button text="Confirm the reset" kind="warning" />
      {party && (
        <PasskeyButton
          text="Confirm with your passkey instead"
          kind="secondary"
          origin={party.origin}
          address={`/resets/${reset.id}`}
          ask="/api/v1/passkey-options?for=proof"
          error={errors['passkey']}
        />
      )}
    </Form>
  )
}

function Refuse({ shell, id }: { shell: Shell; id: string }): Html {
  return (
    <Form action={`/resets/${id}/refusal`} csrf={shell.csrf}>
      <h2 class="govuk-heading-m">Or refuse it</h2>
      <p class="govuk-body">If you are in doubt, refuse. It can be proposed again, and nothing is lost.</p>
      <Button text="Refuse the reset" kind="secondary" />
    </Form>
  )
}
