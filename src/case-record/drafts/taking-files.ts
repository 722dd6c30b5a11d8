import type { UploadedFile } from '../../platform/web/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { done, type Refusal, type Result } from '../../words/result.ts'
import { type DocumentLine, type Incoming, upload } from '../documents/index.ts'
import type { Deps } from './actions.ts'

export type DraftAddress = { token: string; number: RecordNumber; id: Uuid }

/** Puts each file with the draft, one after another. One that is refused leaves the others where they are. */
export async function takeFiles(
  deps: Deps,
  { token, number, id }: DraftAddress,
  files: AsyncIterable<UploadedFile>,
): Promise<Result<DocumentLine[]>> {
  const taken: DocumentLine[] = []
  let first: Refusal | undefined
  for await (const file of files) {
    const sent = await upload(deps, token, number, id, incoming(file))
    if (sent.ok) taken.push(sent.value)
    else {
      first ??= sent.refusal
      file.stream.resume()
    }
  }
  if (!first) return done(taken)
  return { ok: false, refusal: { ...first, fields: { files: first.words } } }
}

/** An uploaded file as the documents take it. */
export function incoming({ name, stream, most, isCutOff }: UploadedFile): Incoming {
  return { name, stream, most, isCutOff }
}
