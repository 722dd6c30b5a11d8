import type { Html, Shell } from '../../../platform/web/index.ts'
import { Button, Form, Radios } from '../../../platform/web/views/index.ts'
import { RecordPage } from '../../frame/index.ts'
import type { Choice } from '../reading.ts'

/** What can be added, each kind with its purpose in a line. */
export function AddPage({
  shell,
  choice: { frame, kinds },
  errors,
}: {
  shell: Shell
  choice: Choice
  errors?: Readonly<Record<string, string>> | undefined
}): Html {
  return (
    <RecordPage shell={shell} frame={frame} part="add" title="Add to the record" heading={false} errors={errors}>
      <Form action={`/records/${frame.number}/drafts`} csrf={shell.csrf}>
        <Radios
          name="kind"
          label="What do you want to add to the record?"
          isHeading
          error={errors?.['kind']}
          choices={kinds.map(({ name, label, says }) => ({ value: name, text: label, hint: says }))}
        />
        <Button text="Begin" />
      </Form>
      <h2 class="govuk-heading-m">Many files at once?</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/records/${frame.number}/files`}>
          Add several files at once
        </a>
        : drop them all, then say of each what it is and which day is on it.
      </p>
    </RecordPage>
  )
}
