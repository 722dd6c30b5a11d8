import { londonDay } from '../../../platform/clock.ts'
import type { Html, Shell } from '../../../platform/web/index.ts'
import {
  Chip,
  Chips,
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
import { type Line, type Registry } from '../../entries/index.ts'
import { RecordPage } from '../../frame/index.ts'
import type { Timeline as Loaded } from '../actions.ts'
import { type Asked, sayShown, spanOf, writePlace } from '../rules.ts'

export type TimelinePageProps = { shell: Shell; timeline: Loaded; registry: Registry; saved?: boolean }

/** What happened, newest first, by when it happened; unfinished work stands above it. */
export function TimelinePage({ shell, timeline, registry, saved }: TimelinePageProps): Html {
  const { frame, lines, asked, more, counts } = timeline
  const base = `/records/${frame.number}/timeline`
  const span = spanOf(counts, asked)
  const last = lines.at(-1)
  return (
    <RecordPage shell={shell} frame={frame} part="timeline" title="Timeline">
      {saved && (
        <NotificationBanner kind="success">
          <p class="govuk-body">Saved. You find it below under “Unfinished”, and on your home page.</p>
        </NotificationBanner>
      )}
      <Unfinished timeline={timeline} registry={registry} />
      <Filters base={base} timeline={timeline} registry={registry} />
      <Years base={base} asked={asked} years={span.years} />
      <p class="govuk-body" role="status">
        {sayShown(lines.length, span)}
      </p>
      {lines.length === 0 ? (
        <Nothing base={base} filtered={counts.length > 0} number={frame.number} />
      ) : (
        <Timeline label="What happened, newest first">{byYear(lines, frame.number)}</Timeline>
      )}
      <Pagination
        {...(asked.before || asked.year !== undefined
          ? {
              previous: {
                href: addressOf(base, { ...asked, year: undefined, before: null }),
                label: 'Back to the newest',
              },
            }
          : {})}
        {...(more && last
          ? {
              next: {
                href: addressOf(base, { ...asked, year: undefined, before: last }),
                label: `Older, before ${sayDay(last.day)}`,
              },
            }
          : {})}
      />
    </RecordPage>
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
  const named = [answers['title'] ?? answers['subject'] ?? answers['name'] ?? ''].flat()[0] ?? ''
  const title = named.trim() === '' ? label : `${label}: ${named}`
  return corrects ? `Correction of ${title.toLowerCase() === label.toLowerCase() ? label.toLowerCase() : title}` : title
}

/** A chip for each kind there is: one press hides it, the next brings it back. */
function Filters({
  base,
  timeline: { counts, asked },
  registry,
}: {
  base: string
  timeline: Loaded
  registry: Registry
}): Html {
  if (counts.length < 2) return <></>
  const without = { ...asked, year: undefined, before: null }
  const label = (kind: string) => registry.kinds.get(kind)?.label ?? kind
  return (
    <div class="hf-no-print">
      <Chips label="Show only">
        <span class="hf-chips__label">Show only</span>
        {counts.map(({ kind, entries }) => (
          <Chip
            text={`${label(kind)} (${entries.toLocaleString('en-GB')})`}
            href={addressOf(base, {
              ...without,
              only: toggled(asked.only, kind),
              hide: asked.hide.filter((k) => k !== kind),
            })}
            on={asked.only.includes(kind)}
          />
        ))}
      </Chips>
      <Chips label="Hide">
        <span class="hf-chips__label">Hide</span>
        {counts.map(({ kind }) => (
          <Chip
            text={asked.hide.includes(kind) ? `${label(kind)} hidden` : label(kind)}
            href={addressOf(base, {
              ...without,
              hide: toggled(asked.hide, kind),
              only: asked.only.filter((k) => k !== kind),
            })}
            on={asked.hide.includes(kind)}
          />
        ))}
      </Chips>
    </div>
  )
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
      by={`${kind.label}, ${recorded_by_name}`}
    >
      {sayMore(line) && <p class="govuk-body-s">{sayMore(line)}</p>}
    </TimelineItem>
  )
}

function sayMore({ documents, remarks, corrected }: Line): string {
  return [
    documents > 0 && (documents === 1 ? '1 document' : `${documents} documents`),
    corrected && 'Corrected since',
    remarks > 0 && (remarks === 1 ? '1 addition or dispute' : `${remarks} additions or disputes`),
  ]
    .filter(Boolean)
    .join(' · ')
}

function toggled(kinds: readonly string[], kind: string): string[] {
  return kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]
}

function addressOf(base: string, { only, hide, year, before }: Asked): string {
  const query = new URLSearchParams()
  for (const kind of only) query.append('only', kind)
  for (const kind of hide) query.append('hide', kind)
  if (year !== undefined) query.set('year', String(year))
  if (before) query.set('before', writePlace(before))
  return query.size === 0 ? base : `${base}?${query}`
}
