import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Button, Checkboxes, Form, NotificationBanner, Panel } from '../../../platform/web/views/index.ts'
import type { Actor } from '../../../words/actor.ts'
import type { Refusal } from '../../../words/result.ts'
import { type Answers, KindFields } from '../../entries/index.ts'
import type { Kind } from '../../entries/kinds.ts'
import { visitorOf } from '../../frame/index.ts'

type NewRecordProps = {
  shell: Shell
  actor: Actor
  kind: Kind
  answers: Answers
  refusal?: Refusal | undefined
}

/** Opening a child's one record. Where another may be theirs already, that one is offered first. */
export function NewRecordPage({ shell, actor, kind, answers, refusal }: NewRecordProps): Html {
  const errors = refusal?.fields ?? {}
  return (
    <Page {...shell} visitor={visitorOf(actor)} title="Open a record" errors={errors} back={{ href: '/records' }}>
      {refusal?.offer && (
        <NotificationBanner kind="important" title="Look here first">
          <p class="govuk-notification-banner__heading">{refusal.words}</p>
          <p class="govuk-body">
            <a class="govuk-notification-banner__link" href={refusal.offer.href} target="_blank" rel="noopener">
              {`${refusal.offer.words} (opens in a new tab, so that nothing you typed is lost)`}
            </a>
          </p>
        </NotificationBanner>
      )}
      <p class="govuk-body">
        A child has one record, for life. If the child was looked after before, go on in the record that is there.
      </p>
      <Form action="/records/new" csrf={shell.csrf}>
        {errors['sure'] !== undefined && (
          <Checkboxes
            name="sure"
            label="Is this another child?"
            error={errors['sure']}
            choices={[{ value: 'yes', text: 'I have looked at that record, and this is another child' }]}
          />
        )}
        <KindFields kind={kind} answers={answers} errors={errors} />
        <Button text="Open the record" />
      </Form>
    </Page>
  )
}

/** The same words whether the likeness is near or exact: they tell nobody whether a child is known here (decision 0008). */
export function HeldPage({ shell, actor }: { shell: Shell; actor: Actor }): Html {
  return (
    <Page {...shell} visitor={visitorOf(actor)} title="A records officer will look at this first" heading={false}>
      <Panel title="A records officer will look at this first" text="Nothing you typed is lost" />
      <p class="govuk-body">
        They check that every child has one record. Your home page tells you what they decided: the record is opened for
        you, or you are told which record to go on in.
      </p>
      <p class="govuk-body">If a child is at risk today, act as you always would, and write it up afterwards.</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to your home page
        </a>
      </p>
    </Page>
  )
}
