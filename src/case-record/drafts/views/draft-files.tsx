import type { Html } from '../../../platform/web/index.ts'
import { FileUpload, UploadArea } from '../../../platform/web/views/index.ts'
import { type DocumentLine, saySize, sayTooLarge, sayType } from '../../documents/index.ts'

type Props = {
  address: string
  files: readonly DocumentLine[]
  /** The most that one file may have, in bytes. */
  most: number
  needed: boolean
  error: string | undefined
}

/** The files of a draft, and a place to add more. With scripts each is sent by itself; without, with the form. */
export function DraftFiles({ address, files, most, needed, error }: Props): Html {
  return (
    <section class="hf-draft-files">
      {files.length > 0 && (
        <>
          <h2 class="govuk-heading-s">Files with this draft</h2>
          <ul class="govuk-list hf-files">
            {files.map((file) => (
              <FileItem file={file} />
            ))}
          </ul>
        </>
      )}
      <UploadArea address={`${address}/files`} most={{ bytes: most, words: sayTooLarge('This file', most) }}>
        <FileUpload
          name="files"
          label={needed ? 'Add the file' : 'Add files (optional)'}
          hint={`Any kind of file, each up to ${saySize(most)}. Drop several here, or choose them`}
          multiple
          error={error}
        />
      </UploadArea>
    </section>
  )
}

function FileItem({ file }: { file: DocumentLine }): Html {
  return (
    <li>
      <span dir="auto">{file.name}</span>{' '}
      <span class="hf-files__about">
        {sayType(file.mediaType)}, {saySize(file.bytes)}
      </span>{' '}
      <button type="submit" class="hf-link-button" name="takeAway" value={file.id}>
        Take away<span class="govuk-visually-hidden"> {file.name}</span>
      </button>
    </li>
  )
}
