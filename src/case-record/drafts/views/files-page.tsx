import { type Html, type Shell, typedDay } from '../../../platform/web/index.ts'
import {
  Button,
  DateInput,
  Empty,
  FileUpload,
  Form,
  NotificationBanner,
  Select,
  TextInput,
  UploadArea,
} from '../../../platform/web/views/index.ts'
import { limits } from '../../../rulebook/access.ts'
import { saySize, sayTooLarge, sayType } from '../../documents/index.ts'
import { fieldsOf, type Kind } from '../../entries/index.ts'
import { RecordPage } from '../../frame/index.ts'
import type { FileDraft, FileDrafts } from '../reading.ts'

export type FilesPageProps = {
  shell: Shell
  loaded: FileDrafts
  /** The most that one file may have, in bytes. */
  fileBytes: number
  /** How many were just put on the record. */
  put?: number | undefined
  errors?: Readonly<Record<string, string>> | undefined
  /** Draft id → field → what to put right. */
  problems?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
}

/** Several files at once: a place to drop them, then one short form for each. */
export function FilesPage({
  shell,
  loaded: { frame, drafts },
  fileBytes,
  put,
  errors,
  problems,
}: FilesPageProps): Html {
  const all = { ...errors, ...flattened(problems ?? {}) }
  const address = `/records/${frame.number}/files`
  return (
    <RecordPage shell={shell} frame={frame} part="add" title="Add several files at once" errors={all}>
      {put !== undefined && put > 0 && <PutNow put={put} number={frame.number} />}
      <Form action={address} csrf={shell.csrf} upload>
        <UploadArea address={address} most={{ bytes: fileBytes, words: sayTooLarge('This file', fileBytes) }}>
          <FileUpload
            name="files"
            label="Choose the files"
            hint={`Up to ${limits.filesPerUpload.value} at once, each up to ${saySize(fileBytes)}. You can drop them here`}
            multiple
            error={errors?.['files']}
          />
        </UploadArea>
        <Button text="Show the files below, to describe them" kind="secondary" />
      </Form>
      {drafts.length === 0 ? (
        <NoFilesYet />
      ) : (
        <Describe
          shell={shell}
          address={address}
          drafts={drafts}
          problems={problems ?? {}}
          base={`/records/${frame.number}/drafts`}
        />
      )}
    </RecordPage>
  )
}

function NoFilesYet(): Html {
  return (
    <Empty title="No files are shown here yet">
      <p class="govuk-body">
        Choose files above, then press “Show the files below”. They wait here until you have said what each is, and are
        not lost when you leave.
      </p>
    </Empty>
  )
}

function PutNow({ put, number }: { put: number; number: string }): Html {
  return (
    <NotificationBanner kind="success">
      <p class="govuk-body">
        {put === 1 ? 'One file is' : `${put} files are`} on the record.{' '}
        <a class="govuk-link" href={`/records/${number}/timeline`}>
          See the timeline
        </a>
      </p>
    </NotificationBanner>
  )
}

type DescribeProps = {
  shell: Shell
  address: string
  base: string
  drafts: readonly FileDraft[]
  problems: Readonly<Record<string, Readonly<Record<string, string>>>>
}

function Describe({ shell, address, base, drafts, problems }: DescribeProps): Html {
  return (
    <Form action={`${address}/finalisation`} csrf={shell.csrf}>
      <h2 class="govuk-heading-m">
        {drafts.length === 1 ? 'One file' : `${drafts.length} files`}, not yet on the record
      </h2>
      {drafts.map((one) => (
        <OneFile one={one} base={base} errors={problems[one.draft.id] ?? {}} />
      ))}
      <Button text={drafts.length === 1 ? 'Put it on the record' : 'Put all on the record'} />
    </Form>
  )
}

type OneFileProps = { one: FileDraft; base: string; errors: Readonly<Record<string, string>> }

function OneFile({ one, base, errors }: OneFileProps): Html {
  const { draft, files } = one
  return (
    <section class="hf-card" role="group" aria-labelledby={`file-${draft.id}`}>
      <h3 class="govuk-heading-s" id={`file-${draft.id}`} dir="auto">
        {files.map((file) => file.name).join(', ')}
      </h3>
      <p class="govuk-body-s">
        {files.map((file) => `${sayType(file.mediaType)}, ${saySize(file.bytes)}`).join('; ')}.{' '}
        <a class="govuk-link" href={`${base}/${draft.id}`}>
          Say more about it, or throw it away
        </a>
      </p>
      <FileQuestions one={one} errors={errors} />
    </section>
  )
}

function FileQuestions({ one: { draft, kind }, errors }: Omit<OneFileProps, 'base'>): Html {
  const named = (name: string) => ({
    name: `${draft.id}.${name}`,
    value: [draft.answers[name] ?? ''].flat()[0] ?? '',
    error: errors[name],
  })
  const day = { ...named('happened'), value: typedDay(draft.answers, 'happened') }
  const part = { choices: choicesOf(kind, 'partOf'), empty: 'No answer' }
  return (
    <>
      <TextInput {...named('title')} label="What it is" />
      <Select {...named('type')} label="Type of document" choices={choicesOf(kind, 'type')} empty="Choose one" />
      <DateInput {...day} label="Which day is on it?" />
      <Select {...named('partOf')} label="What is it part of? (optional)" {...part} />
    </>
  )
}

function choicesOf(kind: Kind, name: string) {
  const field = fieldsOf(kind).find((candidate) => candidate.name === name)
  return (field?.about.options ?? []).map(({ code, label }) => ({ value: code, text: label }))
}

function flattened(problems: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).flatMap(([id, fields]) =>
      Object.entries(fields).map(([name, text]) => [`${id}.${name}`, text]),
    ),
  )
}
