import { londonDay } from '../../../platform/clock.ts'
import type { Html, Shell } from '../../../platform/web/index.ts'
import {
  Draft,
  Empty,
  NotificationBanner,
  Pagination,
  Timeline,
  TimelineItem,
  TimelineYear,
} from '../../../platform/web/views/index.ts'
import { isExact, sayApproximateDay } from '../../../words/approximate-day.ts'
import { sayInstant } from '../../../words/instant.ts'
import { sayDay } from '../../../words/plain-date.ts'
import { titleTyped } from '../../drafts/index.ts'
import { type Line, type Registry } from '../../entries/index.ts'
import { RecordPage } from '../../frame/index.ts'
import type { Timeline as Loaded } from '../actions.ts'
import { type Asked, sayShown, spanOf } from '../rules.ts'
import { addressOf, Dayless, Filters, isFiltered } from './filters.tsx'

export type TimelinePageProps = { shell: Shell; timeline: Loaded; registry: Registry; saved?: boolean }

/** What happened, newest first, by when it happened; unfinished work stands above it. */
export function TimelinePage({ shell, timeline, registry, saved }: TimelinePageProps): Html {
  const { frame, lines, asked, more, counts, hidden } = timeline
  const base = `/records/${frame.number}/timeline`
  const span = spanOf(counts, { only: asked.only, hide: hidden })
  return (
    <RecordPage shell={shell} frame={frame} part="timeline" title="Timeline">
      {saved && <Saved />}
      <Unfinished timeline={timeline} registry={registry} />
      <Filters base={base} timeline={timeline} registry={registry} />
      <Years base={base} asked={asked} years={span.years} />
      <p class="govuk-body" role="status">
        {sayShown(lines.length, span)}
      </p>
      <Dayless base={base} timeline={timeline} registry={registry} />
      {lines.length === 0 ? (
        <Nothing base={base} filtered={isFiltered(asked)} number={frame.number} />
      ) : (
        <Timeline label="What happened, newest first">{byYear(lines, frame.number)}</Timeline>
      )}
      <Pages base={base} asked={asked} last={more ? lines.at(-1) : undefined} />
    </RecordPage>
  )
}

function Saved(): Html {
  return (
    <NotificationBanner kind="success">
      <p class="govuk-body">Saved. You find it below under “Unfinished”, and on your home page.</p>
    </NotificationBanner>
  )
}

function Pages({ base, asked, last }: { base: string; asked: Asked; last: Line | undefined }): Html {
  const from = { ...asked, year: undefined, before: null }
  const back = asked.before !== null || asked.year !== undefined
  return (
    <Pagination
      {...(back ? { previous: { href: addressOf(base, from), label: 'Back to the newest' } } : {})}
      {...(last
        ? { next: { href: addressOf(base, { ...from, before: last }), label: `Older, before ${sayDay(last.day)}` } }
        : {})}
    />
  )
}

const mostUnfinished = 10

function Unfinished({ timeline: { drafts, frame }, registry }: { timeline: Loaded; registry: Registry }): Html {
  if (drafts.length === 0) return <></>
  const base = `/records/${frame.number}`
  return (
    <section class="hf-no-print" aria-label="Unfinished">
      <h2 class="govuk-heading-m">Unfinished</h2>
      {drafts.slice(0, mostUnfinished).map((draft) => (
        <Draft title={titleOf(draft, registry)} href={`${base}/drafts/${draft.id}`} saved={sayInstant(draft.savedAt)} />
      ))}
      {drafts.length > mostUnfinished && (
        <p class="govuk-body">
          And {drafts.length - mostUnfinished} more.{' '}
          <a class="govuk-link" href={`${base}/files`}>
            Files that wait to be described
          </a>
        </p>
      )}
    </section>
  )
}

function titleOf({ kind, corrects, answers }: Loaded['drafts'][number], registry: Registry): string {
  const label = registry.kinds.get(kind)?.label ?? kind
  const named = titleTyped(answers)
  const title = named === undefined ? label : `${label}: ${named}`
  return corrects ? `Correction of ${title.toLowerCase() === label.toLowerCase() ? label.toLowerCase() : title}` : title
}

function Years({ base, asked, years }: { base: string; asked: Asked; years: readonly number[] }): Html {
  if (years.length < 2) return <></>
  return (
    <nav class="hf-no-print hf-years" aria-label="Jump to a year">
      <span class="hf-chips__label">Jump to</span>
      {years.map((year) => (
        <a
          class="govuk-link"
          href={`${addressOf(base, { ...asked, before: null, year })}#year-${year}`}
          aria-current={asked.year === year ? 'true' : undefined}
        >
          {year}
        </a>
      ))}
    </nav>
  )
}

function Nothing({ base, filtered, number }: { base: string; filtered: boolean; number: string }): Html {
  return (
    <Empty title={filtered ? 'Nothing is left with these filters.' : 'Nothing has been recorded yet.'}>
      <p class="govuk-body">
        {filtered ? (
          <a class="govuk-link" href={base}>
            Show everything
          </a>
        ) : (
          <a class="govuk-link" href={`/records/${number}/add`}>
            Add to the record
          </a>
        )}
      </p>
    </Empty>
  )
}

function byYear(lines: readonly Line[], number: string): Html[] {
  return lines.flatMap((line, i) => {
    const year = yearOf(line)
    const before = lines[i - 1]
    const item = <Item line={line} number={number} />
    return before && yearOf(before) === year ? [item] : [<TimelineYear year={year} />, item]
  })
}

function yearOf({ day }: Line): number {
  return Number(day.slice(0, 4))
}

function Item({ line, number }: { line: Line; number: string }): Html {
  const { happened, day, kind, recorded_at, recorded_by_name, significant, sentence, id } = line
  const recordedOn = londonDay(recorded_at.getTime())
  const sameDay = happened === null || (isExact(happened) && day === recordedOn)
  return (
    <TimelineItem
      when={happened ? sayApproximateDay(happened) : sayDay(day)}
      recorded={sameDay ? undefined : sayDay(recordedOn)}
      title={sentence}
      href={`/records/${number}/entries/${id}`}
      significant={significant}
      by={`${kind.label}, ${line.origin?.author ?? recorded_by_name}`}
    >
      {sayMore(line) && <p class="govuk-body-s">{sayMore(line)}</p>}
    </TimelineItem>
  )
}

function sayMore({ documents, additions, disputes, corrected }: Line): string {
  return [
    disputes > 0 && 'Disputed: read the statement beside it',
    documents > 0 && (documents === 1 ? '1 document' : `${documents} documents`),
    corrected && 'Corrected since',
    additions > 0 && (additions === 1 ? '1 addition' : `${additions} additions`),
  ]
    .filter(Boolean)
    .join(' · ')
}
