import type { GrantRow } from '../../../confidentiality/access/index.ts'
import type { Html, Shell } from '../../../platform/web/index.ts'
import { Button, Form, TextArea } from '../../../platform/web/views/index.ts'
import { type Frame, RecordPage } from '../../frame/index.ts'

type Props = {
  shell: Shell
  frame: Frame
  grant: GrantRow
  because?: string | undefined
  errors?: Readonly<Record<string, string>> | undefined
}

/** One question before somebody's access ends. */
export function EndingPage({ shell, frame, grant, because, errors = {} }: Props): Html {
  const access = `/records/${frame.number}/access`
  return (
    <RecordPage
      shell={shell}
      frame={frame}
      part="access"
      title={`End the access of ${grant.person}`}
      errors={errors}
      back={{ href: access, text: 'Who has access' }}
    >
      <p class="govuk-body">They cannot open this record from their next click on. What they have written stays.</p>
      <Form action={`${access}/${grant.id}/ending`} csrf={shell.csrf}>
        <TextArea name="because" label="Why does it end?" value={because} error={errors['because']} rows={2} />
        <Button text="End the access" kind="warning" />
      </Form>
    </RecordPage>
  )
}
