import { londonDay } from '../../../../platform/clock.ts'
import { type Html, Page, type Shell } from '../../../../platform/web/index.ts'
import { Chip, Chips, Empty, Pagination, Table } from '../../../../platform/web/views/index.ts'
import { sayDay } from '../../../../words/plain-date.ts'
import { visitorOf } from '../../../frame/index.ts'
import { doubtOrder, doubtWords } from '../../rules.ts'
import type { Doubt } from '../../shapes.ts'
import { nameOf } from '../item-actions.ts'
import type { Desk, DeskLine, Wanted } from '../list-actions.ts'
import { Children } from './children.tsx'
import { Runs } from './runs.tsx'
import { sayCount } from './say.ts'

type Props = { shell: Shell; desk: Desk; wanted: Wanted }

/** What waits for a records officer: what is in doubt, the newest import, and all imports so far. */
export function DeskPage({ shell, desk, wanted }: Props): Html {
  const leftOut = wanted.show === 'left-out'
  return (
    <Page {...shell} visitor={visitorOf(desk.actor, '/imports')} title="Imported files">
      <p class="govuk-body">
        Files from another system go on the record by themselves when nothing about them is in doubt. What is in doubt
        waits here, and is on no record until you decide. Nothing here is lost: what you leave out is kept, sealed, with
        your reason.
      </p>
      {!leftOut && <Children {...desk.children} />}
      <section aria-labelledby="files">
        <h2 class="govuk-heading-m" id="files">
          {leftOut ? `${sayCount(desk.leftOut, 'file')} left out` : saysWaiting(desk.waiting)}
        </h2>
        {leftOut ? <BackToWaiting /> : <Filters desk={desk} wanted={wanted} />}
        <Files desk={desk} wanted={wanted} />
        <Elsewhere desk={desk} wanted={wanted} />
      </section>
      <Runs runs={desk.runs} />
    </Page>
  )
}

function saysWaiting(n: number): string {
  return n === 1 ? '1 file waits for you' : `${sayCount(n, 'file')} wait for you`
}

/** Each doubt that some file has, with how many; in the order in which one would settle them. */
function Filters({ desk: { byDoubt }, wanted }: Pick<Props, 'desk' | 'wanted'>): Html {
  const found = doubtOrder.filter((doubt) => byDoubt.has(doubt) || doubt === wanted.doubt)
  if (found.length === 0) return <></>
  return (
    <Chips label="Show one kind of doubt">
      {found.map((doubt) => {
        const on = doubt === wanted.doubt
        const text = `${doubtWords[doubt].label}: ${byDoubt.get(doubt) ?? 0}`
        return <Chip text={text} href={on ? '/imports' : `/imports?doubt=${doubt}`} on={on} />
      })}
    </Chips>
  )
}

function BackToWaiting(): Html {
  return (
    <p class="govuk-body">
      They are on no record. Each can still be put on one.{' '}
      <a class="govuk-link" href="/imports">
        Show what waits
      </a>
    </p>
  )
}

function Files({ desk, wanted }: Pick<Props, 'desk' | 'wanted'>): Html {
  const leftOut = wanted.show === 'left-out'
  if (desk.lines.length === 0) return <NoFiles leftOut={leftOut} />
  const head = ['File', 'Child, as the list has it', leftOut ? 'What was in doubt' : 'What is in doubt']
  return (
    <>
      <Table
        caption={leftOut ? 'Left out' : 'The longest waiting first'}
        named
        head={[...head, leftOut ? 'Left out' : 'Waits since']}
        rows={desk.lines.map(cellsOf)}
      />
      {(desk.next || wanted.after) && (
        <Pagination
          {...(wanted.after ? { previous: { href: pageOf(wanted, null), label: 'From the beginning' } } : {})}
          {...(desk.next ? { next: { href: pageOf(wanted, desk.next) } } : {})}
        />
      )}
    </>
  )
}

function NoFiles({ leftOut }: { leftOut: boolean }): Html {
  return leftOut ? (
    <Empty title="Nothing was left out">
      <p class="govuk-body">What you leave out stands here, with the reason.</p>
    </Empty>
  ) : (
    <Empty title="Nothing waits for you">
      <p class="govuk-body">When an import has a doubt about a file, it stands here and on your home page.</p>
    </Empty>
  )
}

function cellsOf({ id, file, child, doubts, cameAt, decided }: DeskLine) {
  return [
    <a class="govuk-link" href={`/imports/waiting/${id}`}>
      {nameOf(file)}
    </a>,
    child ?? <span class="hf-missing">No child is named</span>,
    sayDoubts(doubts),
    decided ? `${day(decided.at)}, by ${decided.by}` : day(cameAt),
  ]
}

export function sayDoubts(doubts: readonly Doubt[]): string {
  return doubts.map((doubt) => doubtWords[doubt].label).join(', ')
}

function day(at: Date): string {
  return sayDay(londonDay(at.getTime()))
}

function pageOf({ show, doubt }: Wanted, after: string | null): string {
  const query = new URLSearchParams({
    ...(show === 'left-out' && { show }),
    ...(doubt && { doubt }),
    ...(after && { after }),
  }).toString()
  return query === '' ? '/imports' : `/imports?${query}`
}

/** What is not in the list: left out by somebody, or in quarantine. */
function Elsewhere({ desk: { leftOut, quarantined }, wanted }: Pick<Props, 'desk' | 'wanted'>): Html {
  return (
    <>
      {leftOut > 0 && wanted.show !== 'left-out' && (
        <p class="govuk-body">
          <a class="govuk-link" href="/imports?show=left-out">
            {`${sayCount(leftOut, 'file')} left out`}
          </a>
        </p>
      )}
      {quarantined > 0 && (
        <p class="govuk-body">
          {`${sayCount(quarantined, 'file')} in quarantine, because something harmful was found in ${quarantined === 1 ? 'it' : 'them'}. Nobody can open what is there. It is kept; talk to whoever runs Holdfast.`}
        </p>
      )}
    </>
  )
}
