import { londonDay } from '../../../platform/clock.ts'
import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Button, Card, Empty, Form, Radios, SummaryList } from '../../../platform/web/views/index.ts'
import type { Actor } from '../../../words/actor.ts'
import { sayApproximateDay } from '../../../words/approximate-day.ts'
import { sayNhsNumber } from '../../../words/nhs-number.ts'
import { sayDay } from '../../../words/plain-date.ts'
import { visitorOf } from '../../frame/index.ts'
import type { HeldOpening } from '../actions.ts'

type Props = {
  shell: Shell
  actor: Actor
  openings: readonly HeldOpening[]
  /** What to put right in one of the forms. */
  wrong?: { id: string; words: string } | undefined
}

/** Openings that wait for a records officer, each with what it looks like and the decision on it. */
export function OpeningsPage({ shell, actor, openings, wrong }: Props): Html {
  const errors = wrong ? { [`decision-${wrong.id}`]: wrong.words } : {}
  return (
    <Page {...shell} visitor={visitorOf(actor, '/openings')} title="Openings to check" errors={errors}>
      <p class="govuk-body">
        Somebody asked to open a record for a child who may have one already, and a child has only one. Compare what
        they typed with the record it looks like. If you may not open that record, ask its team manager. Then decide.
      </p>
      {openings.length === 0 && (
        <Empty title="Nothing waits for you">
          <p class="govuk-body">When an opening needs a decision, it stands here and on your home page.</p>
        </Empty>
      )}
      <div class="hf-cards">
        {openings.map((opening) => (
          <Waiting shell={shell} opening={opening} error={wrong?.id === opening.id ? wrong.words : undefined} />
        ))}
      </div>
    </Page>
  )
}

function Waiting({ shell, opening, error }: { shell: Shell; opening: HeldOpening; error: string | undefined }): Html {
  const { id, content, askedBy, askedAt, alike } = opening
  const told = (name: string) => (typeof content.body[name] === 'string' ? content.body[name] : undefined)
  return (
    <Card title={told('legalName') ?? 'Name not recorded'}>
      <SummaryList
        rows={[
          { key: 'Name the child likes', value: told('knownAs') },
          { key: 'Born', value: content.happened ? sayApproximateDay(content.happened) : undefined },
          { key: 'NHS number', value: sayNhsNumber(told('nhsNumber') ?? '') || undefined },
          { key: 'Unique pupil number', value: told('upn') },
          { key: 'Asked for by', value: `${askedBy}, ${sayDay(londonDay(askedAt.getTime()))}` },
          {
            key: 'Looks like record',
            value: alike.length > 0 ? <Alike alike={alike} /> : 'No record any more: it can be opened',
          },
        ]}
      />
      <Form action={`/openings/${id}/decision`} csrf={shell.csrf}>
        <Radios name="number" id={`decision-${id}`} label="Who is this?" error={error} choices={choicesFor(alike)} />
        <Button text="Decide" />
      </Form>
    </Card>
  )
}

function Alike({ alike }: Pick<HeldOpening, 'alike'>): Html {
  return (
    <ul class="govuk-list">
      {alike.map(({ number, certain }) => (
        <li>
          <a class="govuk-link hf-when" href={`/records/${number}`}>
            {number}
          </a>
          <br />
          {certain
            ? 'The NHS number or the pupil number is the same'
            : 'The name is the same or similar, and so is the birth'}
        </li>
      ))}
    </ul>
  )
}

function choicesFor(alike: HeldOpening['alike']) {
  return [
    {
      value: 'another',
      text: 'Another child: open the record',
      hint: 'It is opened for the person who asked, who becomes the allocated worker.',
    },
    ...alike.map(({ number }) => ({
      value: number,
      text: `The same child as ${number}`,
      hint: 'The person who asked is told this number. If they must not know it, talk to information governance first.',
    })),
  ]
}
