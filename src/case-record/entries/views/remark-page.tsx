import type { Html, Shell } from '../../../platform/web/index.ts'
import { Button, ButtonGroup, Form, InsetText, TextArea } from '../../../platform/web/views/index.ts'
import { RecordPage } from '../../frame/index.ts'
import { remarkText } from '../../remarks/kinds.ts'
import { fieldsAbout } from '../kinds.ts'
import type { EntryInFrame } from '../reading.ts'

export type RemarkPageProps = {
  shell: Shell
  loaded: EntryInFrame
  what: 'addition' | 'dispute'
  typed?: string | undefined
  errors?: Readonly<Record<string, string>> | undefined
}

/** Adds to an entry, or records that somebody disputes it. The entry itself stays as it is. */
export function RemarkPage({ shell, loaded: { frame, entry }, what, typed, errors }: RemarkPageProps): Html {
  const base = `/records/${frame.number}/entries/${entry.id}`
  const about = fieldsAbout.get(remarkText[what])
  return (
    <RecordPage
      shell={shell}
      frame={frame}
      title={what === 'addition' ? 'Add to this entry' : 'Record that this is disputed'}
      back={{ href: base, text: 'The entry' }}
      errors={errors}
    >
      <InsetText>{entry.kind.sentence(entry.latest.body)}</InsetText>
      <Form action={`${base}/${what === 'addition' ? 'additions' : 'disputes'}`} csrf={shell.csrf}>
        <TextArea
          name="text"
          label={about?.label ?? ''}
          hint={about?.hint}
          most={about?.max ?? 20_000}
          rows={8}
          value={typed}
          error={errors?.['text']}
        />
        <ButtonGroup>
          <Button text={what === 'addition' ? 'Add' : 'Record the dispute'} />
          <a class="govuk-link" href={base}>
            Go back without adding
          </a>
        </ButtonGroup>
      </Form>
    </RecordPage>
  )
}
