import type { Html } from '../../../platform/web/index.ts'
import { Chip, Chips, Details } from '../../../platform/web/views/index.ts'
import type { Registry } from '../../entries/index.ts'
import type { Timeline as Loaded } from '../actions.ts'
import { type Asked, type Count, writePlace } from '../rules.ts'

type FiltersProps = { base: string; timeline: Loaded; registry: Registry }

/** What is filtered now, as chips that take it off again; every kind there is, folded away until it is wanted. */
export function Filters({ base, timeline: { counts, asked, hidden }, registry }: FiltersProps): Html {
  const kinds = counts.filter(({ kind }) => !hidden.includes(kind) || asked.hide.includes(kind))
  if (kinds.length < 2 && !isFiltered(asked)) return <></>
  return (
    <>
      <OnPaper asked={asked} registry={registry} />
      <div class="hf-no-print">
        <Active base={base} asked={asked} registry={registry} />
        <Details summary="Filter by what it is" open={isFiltered(asked)}>
          <ul class="hf-plain-list hf-filter">
            {kinds.map((count) => (
              <KindRow base={base} asked={asked} count={count} label={labelOf(registry, count.kind)} />
            ))}
          </ul>
        </Details>
      </div>
    </>
  )
}

/** How many have no day of their own and are left out for that, where they stand instead, and a way to see them here. */
export function Dayless({ base, timeline: { counts, asked, hidden, frame }, registry }: FiltersProps): Html {
  const left = counts.filter(({ kind }) => hidden.includes(kind) && !asked.hide.includes(kind))
  if (left.length === 0 || asked.only.length > 0) return <></>
  const record = `/records/${frame.number}`
  return (
    <>
      <p class="govuk-body">
        {sayLeftOut(left)} under{' '}
        <a class="govuk-link" href={`${record}/people`}>
          People
        </a>{' '}
        and{' '}
        <a class="govuk-link" href={`${record}/contents`}>
          Contents
        </a>
        .
      </p>
      <Chips label="Show also">
        <span class="hf-chips__label">Show also</span>
        {left.map(({ kind, entries }) => (
          <Chip
            text={`${labelOf(registry, kind)} (${sayMany(entries)})`}
            href={addressOf(base, { ...fromTheTop(asked), also: [...asked.also, kind] })}
          />
        ))}
      </Chips>
    </>
  )
}

function sayLeftOut(left: readonly Count[]): string {
  const many = left.reduce((sum, { entries }) => sum + entries, 0)
  if (many === 1) return '1 entry has no day of its own. It stands'
  return `${sayMany(many)} entries have no day of their own. They stand`
}

/** On paper nothing can be pressed, and a part must not pass for the whole. */
function OnPaper({ asked, registry }: { asked: Asked; registry: Registry }): Html {
  const said = askedFor(asked).map(({ how, kind }) => `${onPaper[how]} ${labelOf(registry, kind)}`)
  if (said.length === 0) return <></>
  return (
    <p class="govuk-body hf-print-only">Not the usual timeline, but as somebody asked for it: {said.join('; ')}.</p>
  )
}

const onPaper = { only: 'only', hide: 'without', also: 'with' } as const

/** Whether the reader asked for anything but the whole. */
export function isFiltered({ only, hide, also }: Asked): boolean {
  return only.length + hide.length + also.length > 0
}

export function addressOf(base: string, { only, hide, also, year, before }: Asked): string {
  const query = new URLSearchParams()
  for (const kind of only) query.append('only', kind)
  for (const kind of hide) query.append('hide', kind)
  for (const kind of also) query.append('also', kind)
  if (year !== undefined) query.set('year', String(year))
  if (before) query.set('before', writePlace(before))
  return query.size === 0 ? base : `${base}?${query.toString()}`
}

function Active({ base, asked, registry }: { base: string; asked: Asked; registry: Registry }): Html {
  if (!isFiltered(asked)) return <></>
  return (
    <Chips label="Filters that are on">
      {askedFor(asked).map(({ how, kind }) => (
        <Chip
          text={`${howSaid[how]}: ${labelOf(registry, kind)}`}
          href={addressOf(base, { ...fromTheTop(asked), [how]: asked[how].filter((one) => one !== kind) })}
          on
        />
      ))}
      <a class="govuk-link hf-chips__all" href={base}>
        Show everything
      </a>
    </Chips>
  )
}

function askedFor(asked: Asked) {
  return (['only', 'hide', 'also'] as const).flatMap((how) => asked[how].map((kind) => ({ how, kind })))
}

const howSaid = { only: 'Only', hide: 'Hidden', also: 'Also' } as const

type KindRowProps = { base: string; asked: Asked; count: Count; label: string }

function KindRow({ base, asked, count: { kind, entries }, label }: KindRowProps): Html {
  const unasked = without(fromTheTop(asked), kind)
  return (
    <li>
      <span class="hf-filter__kind">
        {label} ({sayMany(entries)})
      </span>
      <a
        class="govuk-link"
        href={addressOf(base, { ...unasked, only: [...unasked.only, kind] })}
        aria-current={asked.only.includes(kind) ? 'true' : undefined}
      >
        Show only these<span class="govuk-visually-hidden">: {label}</span>
      </a>
      <a
        class="govuk-link"
        href={addressOf(base, { ...unasked, hide: [...unasked.hide, kind] })}
        aria-current={asked.hide.includes(kind) ? 'true' : undefined}
      >
        Hide these<span class="govuk-visually-hidden">: {label}</span>
      </a>
    </li>
  )
}

function without(asked: Asked, kind: string): Asked {
  const others = (kinds: readonly string[]) => kinds.filter((one) => one !== kind)
  return { ...asked, only: others(asked.only), hide: others(asked.hide), also: others(asked.also) }
}

/** What is filtered changes what stands on the first page, so reading begins there again. */
function fromTheTop(asked: Asked): Asked {
  return { ...asked, year: undefined, before: null }
}

function labelOf(registry: Registry, kind: string): string {
  return registry.kinds.get(kind)?.label ?? kind
}

function sayMany(many: number): string {
  return many.toLocaleString('en-GB')
}
