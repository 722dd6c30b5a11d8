import type { Html, Shell } from '../../../platform/web/index.ts'
import { Button, ButtonGroup, Form, TextArea } from '../../../platform/web/views/index.ts'
import { type Frame, RecordPage } from '../../frame/index.ts'
import type { ShownLine } from '../actions.ts'

export type MarkPageProps = {
  shell: Shell
  frame: Frame
  line: ShownLine
  because?: string | undefined
  errors?: Readonly<Record<string, string>> | undefined
}

/** Says of one line why it does not apply to this child; or, where that was said, that it does after all. */
export function MarkPage({ shell, frame, line, because, errors }: MarkPageProps): Html {
  const { row, notApplicable } = line
  const back = `/records/${frame.number}/contents`
  const title = notApplicable ? `${row.title}: applies after all` : `${row.title}: does not apply`
  return (
    <RecordPage
      shell={shell}
      frame={frame}
      part="contents"
      title={title}
      back={{ href: back, text: 'Contents' }}
      errors={errors}
    >
      <p class="govuk-body">{row.plain}</p>
      {notApplicable && (
        <p class="govuk-body hf-written">
          {`${notApplicable.by} said that it does not apply, because: ${notApplicable.because}`}
        </p>
      )}
      <Form action={`${back}/${row.id}/mark`} csrf={shell.csrf}>
        <input type="hidden" name="applies" value={notApplicable ? 'applies-again' : 'not-applicable'} />
        <TextArea
          name="because"
          label={notApplicable ? 'Why does it apply after all?' : 'Why does it not apply to this child?'}
          hint="The reason stays on the record with your name and the day, and can be taken back."
          value={because}
          most={2000}
          error={errors?.['because']}
        />
        <ButtonGroup>
          <Button text={notApplicable ? 'It applies after all' : 'It does not apply'} />
          <a class="govuk-link" href={back}>
            Leave it as it is
          </a>
        </ButtonGroup>
      </Form>
    </RecordPage>
  )
}
