import { govukButton } from '../govuk/generated/index.ts'
import type { Html } from '../html.ts'

export type FormProps = {
  action: string
  csrf: string
  /** Takes files. Put the file fields last: the answers must arrive before the files do. */
  upload?: boolean
  /** Where the browser's script saves what is being typed, every few seconds. */
  autosave?: string | undefined
  /** The draft's revision that the form shows, so that a save never writes over somebody else's. */
  revision?: string | undefined
  children: unknown
}

/** A form with the page's token in it. Works without scripts; `autosave` only adds to it. */
export function Form({ action, csrf, upload, autosave, revision, children }: FormProps): Html {
  return (
    <form
      action={action}
      method="post"
      novalidate
      class="hf-form"
      enctype={upload ? 'multipart/form-data' : undefined}
      data-autosave={autosave}
    >
      <input type="hidden" name="_csrf" value={csrf} />
      {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
      {children}
      {autosave && <p class="hf-draft__status" role="status" data-autosave-status />}
    </form>
  )
}

export type ButtonProps = {
  text: string
  kind?: 'primary' | 'secondary' | 'warning'
  /** A link that looks like a button; otherwise the button sends its form. */
  href?: string | undefined
  name?: string | undefined
  value?: string | undefined
  /** Sends its form there instead. In a form with files this says which button it was: a `name` would come after the files. */
  sendTo?: string | undefined
}

/** A button. Pressing it twice sends its form once. */
export function Button({ text, kind = 'primary', href, name, value, sendTo }: ButtonProps): Html {
  const classes = kind === 'primary' ? undefined : `govuk-button--${kind}`
  return govukButton({
    text,
    href,
    name,
    value,
    classes,
    ...(href === undefined && { preventDoubleClick: true }),
    ...(sendTo !== undefined && { attributes: { formaction: sendTo } }),
  })
}

/** Several buttons and links in a row. */
export function ButtonGroup({ children }: { children: unknown }): Html {
  return <div class="govuk-button-group">{children}</div>
}

type UploadAreaProps = {
  address: string
  /** The most bytes of one file, and what is said of a larger one before any of it is sent. */
  most: { bytes: number; words: string }
  children: unknown
}

/** Drop zone and input for several files, each sent by itself with its own progress; without scripts a plain file input. */
export function UploadArea({ address, most, children }: UploadAreaProps): Html {
  return (
    <div class="hf-upload" data-upload={address} data-most={most.bytes} data-too-large={most.words}>
      {children}
    </div>
  )
}
