import { govukErrorSummary } from '../govuk/generated/index.ts'
import type { Html } from '../html.ts'

/** All errors of a page on top of it, each a link to its field. `errors`: field name → what to put right. */
export function ErrorSummary({ errors }: { errors: Readonly<Record<string, string>> }): Html {
  return govukErrorSummary({
    titleText: 'There is a problem',
    errorList: Object.entries(errors).map(([name, text]) =>
      name === 'form' ? { text } : { text, href: `#${fieldId(name)}` },
    ),
  })
}

/** The id of a field, from its name: the same in the field itself and in the summary's link to it. */
export function fieldId(name: string): string {
  return name.replace(/[^\w-]+/g, '-')
}
