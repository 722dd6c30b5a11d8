import { londonDay } from '../../../platform/clock.ts'
import type { Html, Shell } from '../../../platform/web/index.ts'
import { Tag } from '../../../platform/web/views/index.ts'
import { type PlainDate, sayDay } from '../../../words/plain-date.ts'
import { type Frame, RecordPage } from '../../frame/index.ts'
import type { Contents, ShownLine } from '../actions.ts'
import { minimumReached, sayAge } from '../rules.ts'

/** The procedure's own list, line by line: there, missing, or not applicable because. */
export function ContentsPage({ shell, contents }: { shell: Shell; contents: Contents }): Html {
  const { frame, lines, today } = contents
  return (
    <RecordPage shell={shell} frame={frame} part="contents" title="Contents">
      <p class="govuk-body-l">{sayMinimum(lines)}</p>
      {levels.map(({ level, title, says }) => (
        <section aria-labelledby={`level-${level}`}>
          <h2 class="govuk-heading-m" id={`level-${level}`}>
            {title}
          </h2>
          <p class="govuk-body">{says}</p>
          <ul class="hf-lines">
            {lines
              .filter(({ row }) => row.level === level)
              .map((line) => (
                <ContentsLine frame={frame} line={line} today={today} />
              ))}
          </ul>
        </section>
      ))}
      <NotRead lines={lines} />
    </RecordPage>
  )
}

/** Of which lines the wording was taken from others: said once, so that nobody takes ours for the law's. */
function NotRead({ lines }: { lines: readonly ShownLine[] }): Html {
  const titles = lines.filter(({ row }) => row.unverified).map(({ row }) => row.title)
  if (titles.length === 0) return <></>
  return (
    <p class="govuk-body-s hf-quiet">
      The law behind these lines is named, but its exact wording was not read when this list was made; they follow what
      several councils publish: {titles.join('; ')}.
    </p>
  )
}

const levels = [
  {
    level: 'minimum',
    title: 'What the regulations require',
    says: 'Each of these must be here, or somebody must have said why it does not apply to this child.',
  },
  { level: 'recommended', title: 'Recommended', says: 'These help to tell the whole story. Add them where you can.' },
  {
    level: 'contribution',
    title: 'The child’s own contribution',
    says: 'What the child made, wrote or wants to keep. Ask for it; nobody has to give anything.',
  },
] as const

function sayMinimum(lines: readonly ShownLine[]): string {
  const minimum = lines.filter(({ row }) => row.level === 'minimum')
  const { of } = minimumReached(lines)
  const here = minimum.filter(({ state }) => state === 'present').length
  const apart = minimum.filter(({ state }) => state === 'not applicable').length
  const rest = apart === 0 ? '' : ` ${apart} ${apart === 1 ? 'does' : 'do'} not apply to this child.`
  return `${here} of ${of} lines the regulations require are here.${rest}`
}

function ContentsLine({ frame, line, today }: { frame: Frame; line: ShownLine; today: PlainDate }): Html {
  const { row } = line
  return (
    <li class="hf-lines__line" id={row.id}>
      <div class="hf-lines__head">
        <h3 class="govuk-heading-s">{row.title}</h3>
        <State line={line} />
      </div>
      <p class="govuk-body">{row.plain}</p>
      <Evidence frame={frame} line={line} today={today} />
      <p class="hf-lines__source">{row.source}</p>
    </li>
  )
}

function State({ line }: { line: ShownLine }): Html {
  switch (line.state) {
    case 'present':
      return <Tag text="Here" colour="green" />
    case 'not applicable':
      return <Tag text="Does not apply" colour="grey" />
    case 'missing':
      if (line.row.level === 'minimum') return <Tag text="Missing" colour="orange" />
      return <Tag text={line.row.level === 'recommended' ? 'Not yet here' : 'Nothing yet'} colour="blue" />
    default:
      return line.state satisfies never
  }
}

function Evidence({ frame, line, today }: { frame: Frame; line: ShownLine; today: PlainDate }): Html {
  const base = `/records/${frame.number}`
  const { entries, latestEntry, latestDay, notApplicable, row } = line
  return (
    <>
      {entries > 0 && latestEntry && latestDay && (
        <p class="govuk-body">
          {entries === 1 ? 'One entry, of ' : `${entries.toLocaleString('en-GB')} entries, the newest of `}
          <a class="govuk-link" href={`${base}/entries/${latestEntry}`}>
            {sayDay(latestDay)}
            <span class="govuk-visually-hidden"> ({row.title})</span>
          </a>
          , {sayAge(latestDay, today)}
        </p>
      )}
      {notApplicable && <Mark notApplicable={notApplicable} />}
      {(entries === 0 || notApplicable) && (
        <p class="govuk-body hf-no-print">
          {entries === 0 && !notApplicable && (
            <>
              <a class="govuk-link" href={`${base}/add`}>
                Add<span class="govuk-visually-hidden"> {row.title}</span>
              </a>
              {' or '}
            </>
          )}
          <a class="govuk-link" href={`${base}/contents/${row.id}/mark`}>
            {notApplicable ? 'It applies after all' : 'say why it does not apply'}
            <span class="govuk-visually-hidden">: {row.title}</span>
          </a>
        </p>
      )}
    </>
  )
}

function Mark({ notApplicable }: { notApplicable: NonNullable<ShownLine['notApplicable']> }): Html {
  const { because, by, at } = notApplicable
  return (
    <p class="govuk-body hf-written">
      {`Said not to apply, because: ${because} `}
      <span class="hf-quiet">
        ({by}, {sayDay(londonDay(at.getTime()))})
      </span>
    </p>
  )
}
