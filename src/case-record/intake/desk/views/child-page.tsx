import { type Html, Page, type Shell } from '../../../../platform/web/index.ts'
import {
  Button,
  Compare,
  Form,
  InsetText,
  NotificationBanner,
  Radios,
  SummaryList,
  TextArea,
  TextInput,
  WarningText,
} from '../../../../platform/web/views/index.ts'
import { sayApproximateDay } from '../../../../words/approximate-day.ts'
import { sayNhsNumber } from '../../../../words/nhs-number.ts'
import { sayDay } from '../../../../words/plain-date.ts'
import type { Refusal } from '../../../../words/result.ts'
import type { Answers } from '../../../entries/index.ts'
import { visitorOf } from '../../../frame/index.ts'
import { childDoubtWords } from '../../report-words.ts'
import type { AlikeRecord, DeskChild, ReadChild } from '../child-actions.ts'
import { whoIs } from '../child-form.ts'
import { mostReason } from '../form.ts'
import { sayMoment } from './say.ts'

type Props = { shell: Shell; read: ReadChild; answers: Answers; refusal: Refusal | undefined }

/** One child of a list: why they wait, what the list says beside the records that they may have, and who they are. */
export function ChildPage({ shell, read, answers, refusal }: Props): Html {
  const { actor, child, alike } = read
  const open = child.state !== 'on record'
  return (
    <Page
      {...shell}
      visitor={visitorOf(actor, '/imports')}
      back={{ href: '/imports', text: 'Imported files' }}
      title={child.listed.name}
      caption="A child of an imported list"
      errors={open ? refusal?.fields : undefined}
      wide
    >
      {refusal && !(open && refusal.fields) && <WarningText text={refusal.words} />}
      <WhatWasDecided child={child} />
      {child.state === 'waiting' && <InsetText>{childDoubtWords[child.doubt]}</InsetText>}
      {open ? (
        <Compare
          left={{ title: 'What the list says', content: <Listed child={child} /> }}
          right={{ title: 'Records that may be this child’s', content: <Alike alike={alike} /> }}
        />
      ) : (
        <Listed child={child} />
      )}
      {open && <Decision shell={shell} read={read} answers={answers} refusal={refusal} />}
    </Page>
  )
}

function Listed({ child: { listed, cameAt, orderedBy, faults } }: { child: DeskChild }): Html {
  const { name, knownAs, born, nhsNumber, upn, lookedAfter, worker, siblings, childId, line } = listed
  const unsaid = 'The list does not say'
  const until = lookedAfter?.until ? ` until ${sayDay(lookedAfter.until)}` : ''
  return (
    <SummaryList
      rows={[
        { key: 'Name', value: name },
        { key: 'Name the child likes', value: knownAs ?? unsaid },
        { key: 'Born', value: born ? sayApproximateDay(born) : unsaid },
        { key: 'NHS number', value: nhsNumber ? sayNhsNumber(nhsNumber) : unsaid },
        { key: 'Unique pupil number', value: upn ?? unsaid },
        { key: 'Looked after', value: lookedAfter ? `From ${sayDay(lookedAfter.from)}${until}` : unsaid },
        { key: 'Allocated worker', value: worker ?? unsaid },
        ...(siblings.length > 0 ? [{ key: 'Brothers and sisters', value: siblings.join(', ') }] : []),
        { key: 'Child id', value: childId },
        { key: 'Line of the list', value: String(line) },
        ...(faults.length > 0 ? [{ key: 'Not understood', value: faults.join(' ') }] : []),
        { key: 'Came in', value: `${sayMoment(cameAt)}, in an import that ${orderedBy} ordered` },
      ]}
    />
  )
}

function Alike({ alike }: { alike: readonly AlikeRecord[] }): Html {
  if (alike.length === 0) return <p class="govuk-body">No record looks like this child’s.</p>
  const hidden = 'This record is not open to you. If you cannot tell, ask its team manager'
  return (
    <>
      {alike.map(({ number, because, seen }) => (
        <SummaryList
          title={number}
          rows={[
            { key: 'Why it may be', value: because },
            ...(seen
              ? [
                  { key: 'Name', value: seen.name ?? 'Not recorded' },
                  { key: 'Born', value: seen.birth ? sayApproximateDay(seen.birth) : 'Not recorded' },
                  { key: 'NHS number', value: seen.nhsNumber ? sayNhsNumber(seen.nhsNumber) : 'Not recorded' },
                  { key: 'Record', value: <OpenRecord number={number} /> },
                ]
              : [{ key: 'Whose it is', value: hidden }]),
          ]}
        />
      ))}
    </>
  )
}

function OpenRecord({ number }: Pick<AlikeRecord, 'number'>): Html {
  return (
    <a class="govuk-link" href={`/records/${number}`}>
      {`Open ${number}`}
    </a>
  )
}

function Decision({ shell, read, answers, refusal }: Props): Html {
  const { child } = read
  const said = { answers, errors: refusal?.fields ?? {} }
  return (
    <Form action={`/imports/children/${child.id}/decision`} csrf={shell.csrf}>
      <input type="hidden" name="seen" value={child.state} />
      <Radios
        name="who"
        label="Who is this child?"
        value={textOf(answers, 'who')}
        error={said.errors['who']}
        choices={[...sameChoices(read.alike, said), ...otherChoices(child, said)]}
      />
      <p class="govuk-body">
        When the import is run again, it puts what is new for this child on the record. Files that wait already stay on
        the list of what waits, and offer that record.
      </p>
      <Button text="Decide" />
    </Form>
  )
}

type Said = { answers: Answers; errors: Readonly<Record<string, string>> }

function textOf(answers: Answers, name: string): string {
  return [answers[name] ?? ''].flat().join('\n')
}

function sameChoices(alike: readonly AlikeRecord[], { answers, errors }: Said) {
  const number = (
    <TextInput
      name="number"
      label="Number of the record"
      hint="For example C-004217-K."
      value={textOf(answers, 'number')}
      error={errors['number']}
    />
  )
  return [
    ...alike.map(({ number: of, seen }) => ({
      value: of,
      text: seen?.name ? `The same child as ${seen.name}, ${of}` : `The same child as ${of}`,
    })),
    { value: whoIs.number, text: 'The same child as another record, whose number I know', more: number },
  ]
}

function otherChoices(child: DeskChild, { answers, errors }: Said) {
  const reason = (
    <TextArea
      name="reason"
      label="Why is this child left out?"
      rows={3}
      most={mostReason}
      value={textOf(answers, 'reason')}
      error={errors['reason']}
    />
  )
  const kept = 'What the list says is kept, sealed. It can be decided later.'
  return [
    ...(child.mayOpen
      ? [{ value: whoIs.another, text: 'Another child: open a record', hint: saysForWhom(child) }]
      : []),
    ...(child.state === 'waiting'
      ? [{ value: whoIs.leaveOut, text: 'Leave this child out', hint: kept, more: reason }]
      : []),
  ]
}

function saysForWhom({ listed: { worker } }: DeskChild): string {
  return worker === null
    ? 'It is opened for you, since the list names no worker.'
    : `It is opened for ${worker}, or for you if nobody who holds records has that user name.`
}

function WhatWasDecided({ child: { settled, state } }: { child: DeskChild }): Html {
  if (!settled) return <></>
  const who = `${settled.by}, ${sayMoment(settled.at)}`
  if (state === 'left-out') {
    return (
      <NotificationBanner kind="important" title="Left out">
        <p class="govuk-body">{`No record was chosen or opened. Reason: ${settled.reason ?? ''} (${who})`}</p>
      </NotificationBanner>
    )
  }
  return (
    <NotificationBanner kind="success" title="Decided">
      <p class="govuk-body">
        {'This child has record '}
        <a class="govuk-notification-banner__link" href={`/records/${settled.number ?? ''}`}>
          {settled.number ?? ''}
        </a>
        {`. Decided by ${who}.`}
      </p>
      <p class="govuk-body">
        New files go there when the import is run again; those that wait already are on the list.{' '}
        <a class="govuk-notification-banner__link" href="/imports">
          Go on with what waits
        </a>
      </p>
    </NotificationBanner>
  )
}
