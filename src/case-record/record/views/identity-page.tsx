import type { Html, Shell } from '../../../platform/web/index.ts'
import { Details, Empty } from '../../../platform/web/views/index.ts'
import { sayApproximateDay } from '../../../words/approximate-day.ts'
import type { Entry, Version } from '../../entries/index.ts'
import { fieldsOf } from '../../entries/kinds.ts'
import { compareBodies } from '../../entries/rules.ts'
import { BeginCorrection, RecordPage } from '../../frame/index.ts'
import type { IdentityPage as Loaded } from '../actions.ts'
import { recordedOn } from './entry-lines.tsx'
import { IdentityList, sayAnswer } from './identity-list.tsx'
import { Periods } from './periods.tsx'

/** Earlier versions shown here; the entry's own page has all of them. */
const mostVersions = 20

/** The whole identity, how it came to be so, and the periods of being looked after. */
export function IdentityPage({ shell, loaded }: { shell: Shell; loaded: Loaded }): Html {
  const { frame, identity } = loaded
  return (
    <RecordPage
      shell={shell}
      frame={frame}
      title="Identity"
      back={{ href: `/records/${frame.number}`, text: 'Overview' }}
    >
      {identity ? (
        <>
          <IdentityList identity={identity} version={identity.latest} />
          <BeginCorrection
            frame={frame}
            csrf={shell.csrf}
            entry={identity.id}
            text="Correct or complete the identity"
            kind="primary"
          />
          <Versions identity={identity} number={frame.number} />
        </>
      ) : (
        <Empty title="No identity is recorded on this record yet" />
      )}
      <Periods shell={shell} loaded={loaded} />
    </RecordPage>
  )
}

function Versions({ identity, number }: { identity: Entry; number: string }): Html {
  const shown = identity.versions.slice(0, mostVersions)
  return (
    <section aria-labelledby="versions">
      <h2 class="govuk-heading-m" id="versions">
        How it came to be so
      </h2>
      <p class="govuk-body">
        Nothing is ever overwritten: each correction is a new version, and every older one stays readable.
      </p>
      <ol class="hf-plain-list" reversed>
        {shown.map((version, i) => (
          <li>
            <p class="govuk-body">
              <strong>Version {version.version}</strong>, {recordedOn(version)}, {version.recorded_by_name}
              {version.version === 1 ? ': as first recorded' : `: ${version.reason ?? 'no reason is recorded'}`}
            </p>
            <Changes identity={identity} newer={version} older={identity.versions[i + 1]} />
          </li>
        ))}
      </ol>
      <p class="govuk-body">
        <a class="govuk-link" href={`/records/${number}/entries/${identity.id}`}>
          All versions of the identity, side by side
        </a>
      </p>
    </section>
  )
}

type ChangesProps = { identity: Entry; newer: Version; older: Version | undefined }

function Changes({ identity, newer, older }: ChangesProps): Html {
  if (!older) return <></>
  const fields = fieldsOf(identity.kind)
  const names = fields.map(({ name }) => name)
  const changes = compareBodies(names, older.body, newer.body).filter(({ changed }) => changed)
  const born = [older, newer].map(({ happened }) => (happened ? sayApproximateDay(happened) : 'not recorded'))
  return (
    <Details summary={`What changed in version ${newer.version}`}>
      <ul class="govuk-list">
        {born[0] !== born[1] && (
          <li>
            <strong>Date of birth</strong>: was {born[0]}, now {born[1]}
          </li>
        )}
        {changes.map((change) => {
          const about = fields.find(({ name }) => name === change.name)?.about
          const say = (value: unknown) => (about && sayAnswer(about, value)) ?? 'not recorded'
          return (
            <li>
              <strong>{about?.label ?? change.name}</strong>: was {say(change.older)}, now {say(change.newer)}
            </li>
          )
        })}
      </ul>
    </Details>
  )
}
