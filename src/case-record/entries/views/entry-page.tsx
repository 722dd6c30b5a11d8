import type { Html, Shell } from '../../../platform/web/index.ts'
import { Button, ButtonGroup, Form, NotificationBanner, SummaryList } from '../../../platform/web/views/index.ts'
import { roles } from '../../../rulebook/access.ts'
import { writers } from '../../../rulebook/access-row.ts'
import type { ActorRole } from '../../../words/actor.ts'
import { sayApproximateDay } from '../../../words/approximate-day.ts'
import { sayInstant } from '../../../words/instant.ts'
import { type DocumentLine, mayBeShown, saySize, sayType } from '../../documents/index.ts'
import { RecordPage } from '../../frame/index.ts'
import type { Remark } from '../../remarks/index.ts'
import type { Entry, Version } from '../actions.ts'
import type { EntryInFrame } from '../reading.ts'
import { Paragraphs, ShowBody } from './show-body.tsx'
import { Versions } from './versions.tsx'

export type EntryPageProps = {
  shell: Shell
  loaded: EntryInFrame
  /** An older version, shown instead of the newest. */
  version?: Version | undefined
  /** It has just come onto the record. */
  put?: boolean | undefined
}

/** An entry: what, when it happened, when recorded, by whom; its versions, what was added, what is disputed. */
export function EntryPage({ shell, loaded: { frame, entry }, version, put }: EntryPageProps): Html {
  const { kind, latest } = entry
  const shown = version ?? latest
  const base = `/records/${frame.number}/entries/${entry.id}`
  const isNewest = shown.version === latest.version
  return (
    <RecordPage
      shell={shell}
      frame={frame}
      title={kind.sentence(shown.body)}
      caption={isNewest ? kind.label : `${kind.label}, version ${shown.version} of ${latest.version}`}
      back={{ href: `/records/${frame.number}/timeline`, text: 'Timeline' }}
    >
      {put && (
        <NotificationBanner kind="success">
          <p class="govuk-body">This is on the record now.</p>
        </NotificationBanner>
      )}
      {!isNewest && <OlderVersion base={base} latest={latest} />}
      <Disputes remarks={entry.remarks} />
      <WhenAndWho entry={entry} version={shown} />
      <ShowBody kind={kind} body={shown.body} heading={kind.sentence(shown.body)} />
      <Documents number={frame.number} documents={documentsOf(entry, shown)} />
      <Additions remarks={entry.remarks} />
      {isNewest && mayWrite(frame.actor.role) && <Actions base={base} csrf={shell.csrf} />}
      <Versions base={base} versions={entry.versions} />
    </RecordPage>
  )
}

function mayWrite(role: ActorRole): boolean {
  return writers.some((writer) => writer === role)
}

function documentsOf({ documents }: Entry, { documents: ids }: Version): DocumentLine[] {
  return documents.filter(({ id }) => ids.includes(id))
}

function OlderVersion({ base, latest }: { base: string; latest: Version }): Html {
  return (
    <NotificationBanner kind="important">
      <p class="govuk-body">
        This is how it stood before. It was corrected {sayInstant(latest.recorded_at)} by {latest.recorded_by_name}.{' '}
        <a class="govuk-link" href={base}>
          Read it as it stands now
        </a>
      </p>
    </NotificationBanner>
  )
}

function WhenAndWho({ entry, version }: { entry: Entry; version: Version }): Html {
  const { kind, recorded } = entry
  const happened = version.happened ? sayApproximateDay(version.happened) : undefined
  const rows = [
    ...(kind.happened === null ? [] : [{ key: kind.happened.endsWith('?') ? 'When' : kind.happened, value: happened }]),
    ...originRows(version),
    {
      key: version.origin ? 'Brought in' : 'Recorded',
      value: `${sayInstant(recorded.recorded_at)}, by ${signed(recorded)}`,
    },
    ...(version.version > 1
      ? [
          { key: 'Corrected', value: `${sayInstant(version.recorded_at)}, by ${signed(version)}` },
          { key: 'Why corrected', value: version.reason ?? undefined },
        ]
      : []),
  ]
  return <SummaryList rows={rows} />
}

/** What was known of it where it came from stands before who brought it in. */
function originRows({ origin }: Version) {
  if (!origin) return []
  const { author, writtenOn, system, originalId, fileName, importedBy } = origin
  const from = [system, originalId && `as ${originalId}`].filter(Boolean).join(', ')
  return [
    ...(author === null ? [] : [{ key: 'Written by', value: author }]),
    ...(writtenOn === null ? [] : [{ key: 'Written on', value: sayApproximateDay(writtenOn) }]),
    { key: 'Came from', value: from === '' ? 'An older system' : from },
    { key: 'File as it came', value: fileName },
    { key: 'Import ordered by', value: importedBy },
  ]
}

function signed(by: { recorded_by_name: string; recorded_by_role: ActorRole }): string {
  return `${by.recorded_by_name}, ${roles[by.recorded_by_role].label.toLowerCase()}`
}

function Disputes({ remarks }: { remarks: readonly Remark[] }): Html {
  return (
    <>
      {remarks
        .filter(({ what }) => what === 'dispute')
        .map((remark) => (
          <section class="hf-dispute" aria-label="This is disputed">
            <h2 class="govuk-heading-s">This is disputed</h2>
            <Paragraphs text={remark.text} />
            <p class="hf-signed">
              Recorded {sayInstant(remark.recorded_at)} by {signed(remark)}
            </p>
          </section>
        ))}
    </>
  )
}

function Additions({ remarks }: { remarks: readonly Remark[] }): Html {
  const additions = remarks.filter(({ what }) => what === 'addition')
  if (additions.length === 0) return <></>
  return (
    <section>
      <h2 class="govuk-heading-m">Added later</h2>
      {additions.map((remark) => (
        <div class="hf-addition">
          <Paragraphs text={remark.text} />
          <p class="hf-signed">
            Added {sayInstant(remark.recorded_at)} by {signed(remark)}
          </p>
        </div>
      ))}
    </section>
  )
}

function Documents({ number, documents }: { number: string; documents: readonly DocumentLine[] }): Html {
  if (documents.length === 0) return <></>
  return (
    <section>
      <h2 class="govuk-heading-m">Documents</h2>
      <ul class="govuk-list hf-files">
        {documents.map(({ id, name, mediaType, bytes }) => (
          <li>
            <a class="govuk-link" href={`/records/${number}/documents/${id}`} dir="auto">
              {name}
            </a>{' '}
            <span class="hf-files__about">
              {sayType(mediaType)}, {saySize(bytes)}
            </span>{' '}
            {mayBeShown(mediaType) && (
              <a class="govuk-link hf-no-print" href={`/records/${number}/documents/${id}?show=yes`}>
                Open here<span class="govuk-visually-hidden">: {name}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Actions({ base, csrf }: { base: string; csrf: string }): Html {
  return (
    <div class="hf-no-print">
      <ButtonGroup>
        <Button text="Add more" kind="secondary" href={`${base}/additions`} />
        <Form action={`${base}/corrections`} csrf={csrf}>
          <Button text="Correct" kind="secondary" />
        </Form>
        <Button text="Disputed" kind="secondary" href={`${base}/disputes`} />
      </ButtonGroup>
    </div>
  )
}
