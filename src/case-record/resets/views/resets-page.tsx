import { londonDay } from '../../../platform/clock.ts'
import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import {
  Button,
  Empty,
  Form,
  NotificationBanner,
  Table,
  Tag,
  type TagColour,
  TextArea,
  TextInput,
} from '../../../platform/web/views/index.ts'
import { sayDay } from '../../../words/plain-date.ts'
import { visitorOf } from '../../frame/index.ts'
import type { Reset, Resets } from '../actions.ts'
import { proposesFor, type ResetState, resetHours } from '../rules.ts'

type Props = Resets & {
  shell: Shell
  done?: 'proposed' | 'refused' | undefined
  typed?: Readonly<Record<string, unknown>> | undefined
  errors?: Readonly<Record<string, string>> | undefined
}

/** People who cannot get in: what waits first, then proposing, then what was decided. */
export function ResetsPage({ shell, actor, resets, done, typed = {}, errors = {} }: Props): Html {
  const waiting = resets.filter(({ outcome }) => outcome === null)
  const decided = resets.filter(({ outcome }) => outcome !== null)
  return (
    <Page {...shell} visitor={visitorOf(actor, '/resets')} title="Lost sign-ins" errors={errors}>
      {done && <Done what={done} />}
      <p class="govuk-body">
        When somebody has lost their phone, passkey or password, two people give them a new start: one makes sure who is
        asking, another confirms. Nobody does both, and nobody does it for themselves.
      </p>
      {waiting.length > 0 ? (
        <Waiting resets={waiting} />
      ) : (
        <Empty title="Nobody waits">
          <p class="govuk-body">Whoever asks on the page to sign in stands here.</p>
        </Empty>
      )}
      {proposesFor(actor.role) !== 'nobody' && (
        <Propose shell={shell} whom={proposesFor(actor.role)} typed={typed} errors={errors} />
      )}
      {decided.length > 0 && <Decided resets={decided} />}
    </Page>
  )
}

function Done({ what }: { what: 'proposed' | 'refused' }): Html {
  return (
    <NotificationBanner kind="success">
      <p class="govuk-notification-banner__heading">
        {what === 'proposed'
          ? `It is proposed. Now another administrator or an information governance officer confirms it, within ${resetHours} hours.`
          : 'It is refused. Nothing about their sign-in has changed.'}
      </p>
    </NotificationBanner>
  )
}

const sayWhen = (at: Date | null) => (at ? sayDay(londonDay(at.getTime())) : undefined)

const colours: Readonly<Record<ResetState, TagColour>> = {
  'asked for': 'yellow',
  'waits for a second person': 'blue',
  confirmed: 'green',
  refused: 'red',
  expired: 'grey',
}

function Waiting({ resets }: { resets: readonly Reset[] }): Html {
  return (
    <Table
      caption="Waiting"
      named
      head={['Person', 'State', 'Since', 'Proposed by', 'Next']}
      rows={resets.map((reset) => [
        `${reset.name} (${reset.user_name})`,
        <Tag text={reset.state} colour={colours[reset.state]} />,
        sayWhen(reset.proposed_at ?? reset.asked_at),
        reset.proposed_by ?? 'Nobody yet',
        <Next reset={reset} />,
      ])}
    />
  )
}

function Next({ reset }: { reset: Reset }): Html {
  const text = reset.confirming.may ? 'Look at it and decide' : 'Look at it'
  return (
    <a class="govuk-link" href={`/resets/${reset.id}`} aria-label={`${text}: ${reset.name}`}>
      {text}
    </a>
  )
}

function Decided({ resets }: { resets: readonly Reset[] }): Html {
  return (
    <Table
      caption="Decided in the last 90 days"
      named
      head={['Person', 'Outcome', 'On', 'Proposed by', 'Decided by']}
      rows={resets.map((reset) => [
        `${reset.name} (${reset.user_name})`,
        <Tag text={reset.state} colour={colours[reset.state]} />,
        sayWhen(reset.decided_at),
        reset.proposed_by ?? 'Nobody',
        reset.decided_by ?? 'Nobody: the time ran out',
      ])}
    />
  )
}

type ProposeProps = {
  shell: Shell
  whom: ReturnType<typeof proposesFor>
  typed: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

function Propose({ shell, whom, typed, errors }: ProposeProps): Html {
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  return (
    <Form action="/resets" csrf={shell.csrf}>
      <h2 class="govuk-heading-m">Propose that a sign-in is reset</h2>
      {whom === 'administrators' && (
        <p class="govuk-body">You propose this only for an administrator. For everybody else, an administrator does.</p>
      )}
      <TextInput
        name="userName"
        label="Their user name"
        value={value('userName')}
        error={errors['userName']}
        autocomplete="off"
        width={20}
      />
      <TextArea
        name="identityCheck"
        label="How did you make sure who they are?"
        hint="For example: I met them in the office and know them; or: their manager called me back and confirmed it. A voice or an e-mail alone is not enough."
        value={value('identityCheck')}
        error={errors['identityCheck']}
        rows={3}
        most={2000}
      />
      <Button text="Propose it" />
    </Form>
  )
}
