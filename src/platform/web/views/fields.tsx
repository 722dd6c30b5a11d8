import {
  govukCharacterCount,
  govukFileUpload,
  govukInput,
  govukPasswordInput,
  govukSelect,
  govukTextarea,
} from '../govuk/generated/index.ts'
import type { Html } from '../html.ts'
import { type FieldProps, singleField } from './field.ts'

type TextInputProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'search'
  inputmode?: 'numeric' | 'decimal'
  autocomplete?: string | undefined
  /** About how many characters are expected: 2, 3, 4, 5, 10, 20 or 30. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
}

export function TextInput({ value, type, inputmode, autocomplete, width, ...field }: TextInputProps): Html {
  const classes = width && `govuk-input--width-${width}`
  return govukInput({ ...singleField(field), value, type, inputmode, autocomplete, classes, spellcheck: false })
}

/** Above so many characters the count of what is left would only be noise: it shows when three quarters are used. */
const roomy = 2000

/** Several lines of text; with `most` characters, a count of what is left. */
export function TextArea({
  value,
  rows,
  most,
  ...field
}: FieldProps & { value?: string | undefined; rows?: number; most?: number }): Html {
  const options = { ...singleField(field), value, rows: String(rows ?? 6), spellcheck: true }
  if (most === undefined) return govukTextarea(options)
  return govukCharacterCount({
    ...options,
    maxlength: String(most),
    textareaDescriptionText: `You can enter up to ${most.toLocaleString('en-GB')} characters`,
    threshold: most > roomy ? '75' : undefined,
  })
}

export function PasswordInput({
  autocomplete,
  ...field
}: FieldProps & { autocomplete: 'current-password' | 'new-password' }): Html {
  return govukPasswordInput({ ...singleField(field), autocomplete })
}

/** A choice for a select, radios or checkboxes. `hint` is shown below it, where there is room for it. */
export type Choice = { value: string; text: string; hint?: string | undefined }

/** A long list of choices. With `empty`, the first choice says so and stands for no answer. */
export function Select({
  choices,
  value,
  empty,
  ...field
}: FieldProps & { choices: readonly Choice[]; value?: string | undefined; empty?: string }): Html {
  const none = empty === undefined ? [] : [{ value: '', text: empty }]
  return govukSelect({
    ...singleField(field),
    value,
    items: [...none, ...choices.map(({ value, text }) => ({ value, text }))],
  })
}

/** Files. With `upload`, the browser's script sends each by itself to that address, with its progress. */
export function FileUpload({
  multiple,
  accept,
  ...field
}: FieldProps & { multiple?: boolean; accept?: string | undefined }): Html {
  return govukFileUpload({
    ...singleField(field),
    attributes: {
      multiple: { value: multiple ?? false, optional: true },
      accept: { value: accept ?? false, optional: true },
    },
  })
}
