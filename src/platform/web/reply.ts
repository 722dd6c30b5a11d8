import type { Readable } from 'node:stream'
import type { Refusal } from '../../words/result.ts'
import type { Html } from './html.ts'

/** What a handler answers. A refusal becomes its status; `show` is the page to show with it, such as the form with its errors. */
export type Reply =
  | { show: Html; status?: number }
  | { redirect: string }
  | { json: unknown; status?: number }
  | { stream: Readable; headers: Readonly<Record<string, string>>; status?: number }
  | { refused: Refusal; show?: Html }

/** Shows a page. */
export function show(html: Html, status = 200): Reply {
  return { show: html, status }
}

/** Sends the browser on with 303, so that reloading never sends a form twice. Paths of this service only. */
export function redirect(path: string): Reply {
  return { redirect: path }
}
