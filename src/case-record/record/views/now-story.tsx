import type { Html, Shell } from '../../../platform/web/index.ts'
import { labelOf, legalStatus } from '../../../rulebook/codes.ts'
import { sayDay } from '../../../words/plain-date.ts'
import { BeginEntry } from '../../frame/index.ts'
import type { Overview } from '../actions.ts'
import { type LookedAfter, sayHowLong, situationOn } from '../rules.ts'

/** What is happening now: looked after since when and under which legal status, or not, said in whole sentences. */
export function NowStory({ shell, overview }: { shell: Shell; overview: Overview }): Html {
  const { frame } = overview
  const name = frame.name ?? 'the child'
  return (
    <section class="hf-now" aria-label="What is happening now">
      {storyOf({ overview, name }, (text) => (
        <BeginEntry frame={frame} csrf={shell.csrf} entryKind="looked-after-period" text={text} />
      ))}
    </section>
  )
}

type Of = { overview: Overview; name: string }

function storyOf(of: Of, begin: (text: string) => Html): Html {
  const { overview, name } = of
  const situation = situationOn(overview.periods, overview.today)
  switch (situation.is) {
    case 'looked after':
      return <LookedAfterNow {...of} period={situation.period} which={situation.which} />
    case 'looked after before':
      return (
        <>
          <Before {...of} last={situation.last} />
          {begin('Looked after again: add a period')}
        </>
      )
    case 'from a later day':
      return (
        <p class="hf-now__lead">
          The council will look after {name} from {sayDay(situation.period.from)}.
        </p>
      )
    case 'not recorded':
      return (
        <>
          <p class="hf-now__lead">Whether {name} is looked after is not recorded yet.</p>
          <p class="govuk-body">Add the day {name} came into the council’s care, under which legal status, and why.</p>
          {begin('Add a period of being looked after')}
        </>
      )
    default:
      return situation satisfies never
  }
}

function LookedAfterNow({ overview, name, period, which }: Of & { period: LookedAfter; which: number }): Html {
  const { from, legalStatus: status, because, entry } = period
  return (
    <>
      <p class="hf-now__lead">
        The council has looked after {name} since {sayDay(from)} ({sayHowLong(from, overview.today)}).
      </p>
      <p class="govuk-body">
        Legal status when this began: <strong>{labelOf(legalStatus, status)}</strong>.
        {which > 1 && ` This is the ${ordinal(which)} time ${name} is looked after.`}
      </p>
      <p class="govuk-body hf-written">
        <a class="govuk-link" href={`/records/${overview.frame.number}/entries/${entry}`}>
          Why {name} came into care
        </a>
        {`: ${inShort(because)}`}
      </p>
    </>
  )
}

function Before({ overview, name, last }: Of & { last: LookedAfter }): Html {
  const { from, until, endedBecause, entry } = last
  return (
    <>
      <p class="hf-now__lead">The council does not look after {name} now.</p>
      <p class="govuk-body hf-written">
        <a class="govuk-link" href={`/records/${overview.frame.number}/entries/${entry}`}>
          {name} was looked after from {sayDay(from)}
          {until && ` to ${sayDay(until)}`}
        </a>
        {until && ` (${sayHowLong(from, until)})`}.{' '}
        {endedBecause ? inShort(endedBecause) : 'How it ended is not recorded.'}
      </p>
    </>
  )
}

/** The first words of a long text, cut between words. The whole stands in its entry. */
function inShort(text: string): string {
  if (text.length <= 300) return text
  return `${text.slice(0, 300).replace(/\s+\S*$/, '')} …`
}

function ordinal(n: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][n - 1] ?? `${n}th`
}
