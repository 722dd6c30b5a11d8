import type { Html, Shell } from '../../../platform/web/index.ts'
import {
  Button,
  ButtonGroup,
  Checkboxes,
  Compare,
  Details,
  Form,
  NotificationBanner,
  TextArea,
} from '../../../platform/web/views/index.ts'
import { sayInstant } from '../../../words/instant.ts'
import { type Answers, KindFields, ShowBody } from '../../entries/index.ts'
import { RecordPage } from '../../frame/index.ts'
import type { DraftInFrame } from '../reading.ts'
import { DraftFiles } from './draft-files.tsx'
import { ShowAnswers } from './show-answers.tsx'

export type DraftPageProps = {
  shell: Shell
  open: DraftInFrame
  /** The most that one file may have, in bytes. */
  fileBytes: number
  /** What was typed, where it is not what the draft holds. */
  answers?: Answers | undefined
  errors?: Readonly<Record<string, string>> | undefined
  /** Another window saved since: both texts are shown, and what is typed here is kept below. */
  changedElsewhere?: boolean | undefined
  saved?: boolean | undefined
}

/** A draft: its form, with what good recording is beside it. */
export function DraftPage(props: DraftPageProps): Html {
  const { shell, open, errors } = props
  const { kind, frame, draft } = open
  const title = draft.corrects ? `Correct: ${kind.label.toLowerCase()}` : kind.label
  return (
    <RecordPage
      shell={shell}
      frame={frame}
      part="add"
      title={title}
      caption="Not yet on the record"
      errors={errors}
      wide
    >
      <Notices {...props} />
      <div class="hf-writing">
        <Prompts open={open} />
        <div class="hf-writing__form">
          <DraftForm {...props} />
        </div>
      </div>
    </RecordPage>
  )
}

function Notices({ open, answers, changedElsewhere, saved }: DraftPageProps): Html {
  const { draft, kind, othersCorrecting } = open
  return (
    <>
      {saved && (
        <NotificationBanner kind="success">
          <p class="govuk-body">Saved {sayInstant(draft.savedAt)}. It is not yet on the record.</p>
        </NotificationBanner>
      )}
      {othersCorrecting > 0 && (
        <NotificationBanner kind="important">
          <p class="govuk-body">
            Somebody else has begun to correct this entry too. Talk to each other: whoever puts theirs on the record
            second is asked to look again.
          </p>
        </NotificationBanner>
      )}
      {changedElsewhere && answers && (
        <>
          <NotificationBanner kind="important">
            <p class="govuk-body">
              This draft was changed in another window, {sayInstant(draft.savedAt)}. Nothing is lost: both texts are
              below, and the form holds what you typed here. Take over what you need, then save.
            </p>
          </NotificationBanner>
          <Compare
            left={{ title: 'Saved in the other window', content: <ShowAnswers kind={kind} answers={draft.answers} /> }}
            right={{ title: 'What you typed here', content: <ShowAnswers kind={kind} answers={answers} /> }}
          />
        </>
      )}
    </>
  )
}

function Prompts({ open: { kind, corrected, frame } }: { open: DraftInFrame }): Html {
  return (
    <aside class="hf-writing__prompts" aria-label="What good recording is">
      <p class="govuk-body">{kind.says}</p>
      {kind.prompts.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {kind.prompts.map((prompt) => (
            <li>{prompt}</li>
          ))}
        </ul>
      )}
      {corrected && (
        <p class="govuk-body">
          You make a new version. The older ones stay readable.{' '}
          <a class="govuk-link" href={`/records/${frame.number}/entries/${corrected.id}`}>
            Read the entry as it stands
          </a>
        </p>
      )}
    </aside>
  )
}

function DraftForm(props: DraftPageProps): Html {
  const { shell, open, fileBytes, answers, errors = {} } = props
  const { kind, draft, frame, files, corrected } = open
  const address = `/records/${frame.number}/drafts/${draft.id}`
  return (
    <Form
      action={address}
      csrf={shell.csrf}
      upload={kind.documents !== 'none'}
      autosave={`${address}/answers`}
      revision={String(draft.revision)}
    >
      <EnterSaves />
      <input type="hidden" name="corrects" value={corrected ? 'yes' : 'no'} />
      {corrected && <input type="hidden" name="standing" value={String(corrected.latest.version)} />}
      <StandsNow open={open} />
      <KindFields kind={kind} answers={answers ?? draft.answers} errors={errors} />
      {corrected && <Reason answers={answers ?? draft.answers} error={errors['reason']} />}
      {errors['confirmed'] && <RightRecord name={frame.name ?? frame.number} error={errors['confirmed']} />}
      {kind.documents !== 'none' && (
        <DraftFiles
          address={address}
          files={files}
          most={fileBytes}
          needed={kind.documents === 'needed'}
          error={errors['files']}
        />
      )}
      <ButtonGroup>
        <Button text="Put on the record" sendTo={`${address}/finalisation`} />
        <Button text="Save and come back later" kind="secondary" sendTo={`${address}/pause`} />
        <Button text="Throw away" kind="warning" sendTo={`${address}/removal`} />
      </ButtonGroup>
    </Form>
  )
}

/** The entry has been corrected since this draft was begun: its newest text stands above what is being written. */
function StandsNow({ open: { kind, draft, corrected } }: { open: DraftInFrame }): Html {
  if (!corrected || corrected.latest.version === draft.baseVersion) return <></>
  return (
    <Details summary={`What the entry says now (version ${corrected.latest.version})`} open>
      <ShowBody kind={kind} body={corrected.latest.body} />
    </Details>
  )
}

function Reason({ answers, error }: { answers: Answers; error: string | undefined }): Html {
  return (
    <TextArea
      name="reason"
      label="Why is this corrected?"
      hint="It stands beside the new version, for everyone who reads it"
      value={String(answers['reason'] ?? '')}
      rows={3}
      most={2000}
      error={error}
    />
  )
}

function RightRecord({ name, error }: { name: string; error: string }): Html {
  return (
    <Checkboxes
      name="confirmed"
      label="Is this the right record?"
      error={error}
      choices={[{ value: 'yes', text: `Yes, this belongs in the record of ${name}` }]}
    />
  )
}

/** The form's first button is the one that Enter presses: it must do nothing that cannot be undone. */
function EnterSaves(): Html {
  return (
    <button type="submit" class="govuk-visually-hidden" tabindex={-1} aria-hidden="true">
      Save
    </button>
  )
}
