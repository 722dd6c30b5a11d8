import type { Html, Shell } from '../../../platform/web/index.ts'
import { Compare, Table } from '../../../platform/web/views/index.ts'
import { sayApproximateDay } from '../../../words/approximate-day.ts'
import { sayInstant } from '../../../words/instant.ts'
import { RecordPage } from '../../frame/index.ts'
import type { Version } from '../actions.ts'
import { type FieldAbout, fieldsOf } from '../kinds.ts'
import type { EntryInFrame } from '../reading.ts'
import { compareBodies, type FieldChange } from '../rules.ts'
import { readAs, ShowValue } from './show-body.tsx'

/** All versions, newest first: each can be read, any two side by side. */
export function Versions({ base, versions }: { base: string; versions: readonly Version[] }): Html {
  if (versions.length < 2) return <></>
  const newest = versions[0]?.version ?? 1
  return (
    <section>
      <Table
        caption="Versions"
        head={['Version', 'Recorded', 'By', 'Why', '']}
        rows={versions.map(({ version, recorded_at, recorded_by_name, reason }) => [
          <a class="govuk-link hf-when" href={`${base}/versions/${version}`}>
            Version {version}
          </a>,
          sayInstant(recorded_at),
          recorded_by_name,
          version === 1 ? 'First written' : (reason ?? undefined),
          version === newest ? (
            'As it stands'
          ) : (
            <a class="govuk-link" href={`${base}/versions/${version}/compare/${newest}`}>
              Compare with version {newest}
            </a>
          ),
        ])}
      />
    </section>
  )
}

export type ComparePageProps = { shell: Shell; loaded: EntryInFrame & { older: Version; newer: Version } }

/** Two versions side by side, question by question; what changed is marked in words, not by colour alone. */
export function ComparePage({ shell, loaded: { frame, entry, older, newer } }: ComparePageProps): Html {
  const base = `/records/${frame.number}/entries/${entry.id}`
  const fields = fieldsOf(entry.kind)
  const names = fields.map(({ name }) => name)
  const changes = compareBodies(names, older.body, newer.body)
  const abouts = new Map(fields.map(({ name, about }) => [name, about]))
  const side = (version: Version, of: 'older' | 'newer') => ({
    title: `Version ${version.version}`,
    content: <Side version={version} changes={changes} abouts={abouts} of={of} day={entry.kind.happened !== null} />,
  })
  return (
    <RecordPage
      shell={shell}
      frame={frame}
      title={`Versions ${older.version} and ${newer.version} side by side`}
      caption={entry.kind.sentence(entry.latest.body)}
      back={{ href: base, text: 'The entry' }}
      wide
    >
      <p class="govuk-body">{sayHowMany(changes)}</p>
      <Compare left={side(older, 'older')} right={side(newer, 'newer')} />
    </RecordPage>
  )
}

function sayHowMany(changes: readonly FieldChange[]): string {
  const changed = changes.filter((change) => change.changed).length
  if (changed === 0) return 'The answers are the same; the day or the documents may differ.'
  return changed === 1 ? 'One answer differs.' : `${changed} answers differ.`
}

type SideProps = {
  version: Version
  changes: readonly FieldChange[]
  abouts: ReadonlyMap<string, FieldAbout>
  of: 'older' | 'newer'
  day: boolean
}

function Side({ version, changes, abouts, of, day }: SideProps): Html {
  return (
    <>
      <p class="hf-signed">
        {sayInstant(version.recorded_at)}, {version.recorded_by_name}
        {version.reason && `: ${version.reason}`}
      </p>
      <dl class="hf-body">
        {day && (
          <div>
            <dt>When</dt>
            <dd>{version.happened ? sayApproximateDay(version.happened) : 'Not recorded'}</dd>
          </div>
        )}
        {changes.map((change) => {
          const about = abouts.get(change.name)
          return (
            about && (
              <div class={change.changed ? 'hf-body__changed' : undefined}>
                <dt>
                  {readAs(about)}
                  {change.changed && <span class="hf-changed"> Changed</span>}
                </dt>
                <dd>
                  <ShowValue about={about} value={change[of]} />
                </dd>
              </div>
            )
          )
        })}
      </dl>
    </>
  )
}
