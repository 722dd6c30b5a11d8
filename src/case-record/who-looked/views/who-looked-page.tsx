import { londonDay } from '../../../platform/clock.ts'
import type { Html, Shell } from '../../../platform/web/index.ts'
import { type Cell, Empty, Pagination, Table } from '../../../platform/web/views/index.ts'
import { sayInstant } from '../../../words/instant.ts'
import { type Frame, RecordPage } from '../../frame/index.ts'
import type { Look, WhoLooked } from '../actions.ts'
import type { Said } from '../said.ts'

export type WhoLookedProps = { shell: Shell; found: WhoLooked; say: (look: Look) => Said; isFirst: boolean }

/** Every opening of this record and every change to it: by whom, what, on which basis, when. */
export function WhoLookedPage({ shell, found, say, isFirst }: WhoLookedProps): Html {
  const { frame, looks, next } = found
  const address = `/records/${frame.number}/who-looked`
  return (
    <RecordPage shell={shell} frame={frame} part="who-looked" title="Who looked">
      <p class="govuk-body">
        Everyone who opened this record or changed it, and why they may, newest first. Reading this page is written down
        too. People who tried and were not let in are in the council’s log, not here.
      </p>
      {looks.length === 0 ? (
        <Empty title="There is nothing further back" />
      ) : (
        <Table
          caption={isFirst ? 'The newest' : 'Earlier'}
          head={['When', 'Who', 'What', 'Why they may']}
          rows={inRows(looks, say).map((row) => cellsOf(frame, row))}
        />
      )}
      <Pagination
        {...(!isFirst && { previous: { href: address, label: 'Back to the newest' } })}
        {...(next && { next: { href: `${address}?before=${next}`, label: 'Earlier' } })}
      />
    </RecordPage>
  )
}

type Row = { look: Look; said: Said; earlier: readonly Look[] }

/** The same thing done again and again by the same person on one day stands in one row, with every time it was done. */
function inRows(looks: readonly Look[], say: (look: Look) => Said): Row[] {
  const rows: (Row & { earlier: Look[] })[] = []
  for (const look of looks) {
    const said = say(look)
    const last = rows.at(-1)
    if (last && isSame(last, look, said)) last.earlier.push(look)
    else rows.push({ look, said, earlier: [] })
  }
  return rows
}

function isSame(row: Row, look: Look, said: Said): boolean {
  const onOneDay = londonDay(row.look.at.getTime()) === londonDay(look.at.getTime())
  return onOneDay && row.look.intact && look.intact && JSON.stringify(row.said) === JSON.stringify(said)
}

function cellsOf(frame: Frame, { look, said, earlier }: Row): Cell[] {
  return [
    <>
      <span class="hf-when">{sayInstant(look.at)}</span>
      {earlier.length > 0 && <span class="hf-quiet hf-line">and at {sayTimes(earlier)}</span>}
    </>,
    <>
      {said.who}
      {said.role && <span class="hf-quiet hf-line">{said.role}</span>}
    </>,
    <>
      {said.what}
      {said.about && (
        <>
          :{' '}
          {said.about.entry ? (
            <a class="govuk-link" href={`/records/${frame.number}/entries/${said.about.entry}`}>
              {said.about.label}
            </a>
          ) : (
            said.about.label
          )}
        </>
      )}
      {!look.intact && (
        <strong class="hf-altered hf-line">
          This line has been altered. Tell the information governance officer; do not rely on it.
        </strong>
      )}
    </>,
    said.why,
  ]
}

/** '14:05, 14:02 and 13:58': the clock in England, newest first; a minute with several is said once with how often. */
function sayTimes(looks: readonly Look[]): string {
  const often = new Map<string, number>()
  for (const { at } of looks) often.set(clock.format(at), (often.get(clock.format(at)) ?? 0) + 1)
  const times = [...often].map(([time, n]) => (n === 1 ? time : `${time} (${n} times)`))
  return listed.format(times)
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
const listed = new Intl.ListFormat('en-GB')
