import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** What a view returns: markup that is already escaped. A plain string is never Html, so unescaped text cannot slip in. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** Declares text to be safe markup. Only for markup that we made ourselves, never for anything that somebody typed. */
export function trustedHtml(markup: string): Html {
  return raw(markup)
}

/** The markup as a string. Throws when a component is asynchronous: pages are given what they show. */
export function htmlText(html: Html): string {
  const text = markupOf(html)
  if (text === undefined) throw new TypeError('A view was asynchronous or not markup; load before rendering.')
  return text
}

/** The markup of a rendered string or a JSX node; undefined for ordinary text or data. */
export function markupOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('isEscaped' in value) || value.isEscaped !== true)
    return undefined
  // What hono marks as escaped writes itself out: a string, or a promise of one where a component was asynchronous.
  const text: unknown = (value as HtmlEscapedString).toString()
  return typeof text === 'object' && text !== null ? markupOf(text) : typeof text === 'string' ? text : undefined
}
