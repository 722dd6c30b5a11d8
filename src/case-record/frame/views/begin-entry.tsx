import { decide } from '../../../confidentiality/access/index.ts'
import type { Html } from '../../../platform/web/index.ts'
import { Button, Form } from '../../../platform/web/views/index.ts'
import type { Uuid } from '../../../words/ids.ts'
import type { Frame } from '../actions.ts'

type Asked = { frame: Frame; csrf: string; text: string; kind?: 'primary' | 'secondary' }

/** Begins a draft of a kind; shown to those who may write on this record. */
export function BeginEntry({ frame, csrf, text, entryKind, kind = 'secondary' }: Asked & { entryKind: string }): Html {
  if (!mayWrite(frame)) return <></>
  return (
    <Form action={`/records/${frame.number}/drafts`} csrf={csrf}>
      <input type="hidden" name="kind" value={entryKind} />
      <Button text={text} kind={kind} />
    </Form>
  )
}

/** Begins a correction of an entry; shown to those who may write on this record. */
export function BeginCorrection({ frame, csrf, text, entry, kind = 'secondary' }: Asked & { entry: Uuid }): Html {
  if (!mayWrite(frame)) return <></>
  return (
    <Form action={`/records/${frame.number}/entries/${entry}/corrections`} csrf={csrf}>
      <Button text={text} kind={kind} />
    </Form>
  )
}

/** Only so that no button leads to a refusal: the door decides. */
function mayWrite({ actor }: Frame): boolean {
  return decide('draft.begin', actor.role, { kind: 'standard', grant: '', basis: '' }).may
}
