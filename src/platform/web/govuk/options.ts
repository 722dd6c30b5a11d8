import { markupOf } from '../html.ts'

/** HTML attributes by name. `optional` leaves the attribute out when its value is false, null or undefined. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | { value: string | boolean; optional: boolean }>
>

/** Options as the macros want them: every Html turned into its markup, whatever its depth. */
export function plainOptions(options: unknown): unknown {
  const markup = markupOf(options)
  if (markup !== undefined) return markup
  if (Array.isArray(options)) return options.map(plainOptions)
  if (typeof options !== 'object' || options === null) return options
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, plainOptions(value)]))
}
