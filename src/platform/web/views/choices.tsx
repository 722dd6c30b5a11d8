import { govukCheckboxes, govukDateInput, govukRadios } from '../govuk/generated/index.ts'
import type { Html } from '../html.ts'
import { fieldId } from './errors.tsx'
import { type FieldProps, fieldGroup } from './field.ts'
import type { Choice } from './fields.tsx'

/** A choice that asks for more when it is chosen. */
type ChoiceWithMore = Choice & { more?: Html | undefined }
type RadiosProps = FieldProps & {
  choices: readonly ChoiceWithMore[]
  value?: string | undefined
  inline?: boolean
  /** The first radio's id, where the same name stands on the page more than once; default: from the name. */
  id?: string
}

export function Radios({ choices, value, inline, id, ...field }: RadiosProps): Html {
  return govukRadios({
    ...fieldGroup(field),
    idPrefix: id ?? fieldId(field.name),
    value,
    classes: inline ? 'govuk-radios--inline' : undefined,
    items: choices.map(choiceItem),
  })
}

type CheckboxesProps = FieldProps & { choices: readonly ChoiceWithMore[]; values?: readonly string[] | undefined }

/** Any number of choices. One chosen arrives as a string, several as an array: parse with `manyOf` (form-fields.ts). */
export function Checkboxes({ choices, values, ...field }: CheckboxesProps): Html {
  const items = choices.map(choiceItem)
  return govukCheckboxes({ ...fieldGroup(field), idPrefix: fieldId(field.name), values: values ?? [], items })
}

function choiceItem({ value, text, hint, more }: ChoiceWithMore) {
  return {
    value,
    text,
    hint: hint === undefined ? undefined : { text: hint },
    conditional: more === undefined ? undefined : { html: more },
  }
}

/** The parts of a day as they were typed, whether or not they make a day. */
export type DayTyped = { day?: string | undefined; month?: string | undefined; year?: string | undefined }

/** A day in three fields, `name-day`, `name-month` and `name-year`: parse with `dayFields` and `readDay` (form-fields.ts). */
export function DateInput({ value, ...field }: FieldProps & { value?: DayTyped | undefined }): Html {
  const { name } = field
  const { name: _, ...group } = fieldGroup(field)
  const classes = (width: number) => `govuk-input--width-${width}${field.error ? ' govuk-input--error' : ''}`
  const part = (part: keyof DayTyped, label: string, width: number, id: string) => ({
    name: `${name}-${part}`,
    id,
    label,
    classes: classes(width),
    value: value?.[part],
  })
  const id = fieldId(name)
  const items = [
    part('day', 'Day', 2, id),
    part('month', 'Month', 2, `${id}-month`),
    part('year', 'Year', 4, `${id}-year`),
  ]
  return govukDateInput({ ...group, id: `${id}-date`, items })
}
