import { fieldId } from './errors.tsx'

/** What every field of a form has. `error` comes from the page's errors by the field's name. */
export type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** The label is the page's heading: one question to a page (`<Page heading={false}>`). */
  isHeading?: boolean | undefined
}

/** The options that all of GOV.UK's single fields share. */
export function singleField({ name, label, hint, error, isHeading }: FieldProps) {
  return {
    id: fieldId(name),
    name,
    label: { text: label, classes: isHeading ? 'govuk-label--l' : 'govuk-label--s', isPageHeading: isHeading },
    hint: hint === undefined ? undefined : { text: hint },
    errorMessage: error === undefined ? undefined : { text: error },
  }
}

/** The options that all of GOV.UK's groups of fields share. */
export function fieldGroup({ name, label, hint, error, isHeading }: FieldProps) {
  const classes = isHeading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s'
  return {
    name,
    fieldset: { legend: { text: label, classes, isPageHeading: isHeading } },
    hint: hint === undefined ? undefined : { text: hint },
    errorMessage: error === undefined ? undefined : { text: error },
  }
}
