import { z } from 'zod'
import type { Html } from './html.ts'

/** The authority whose service this is. `colour` is its brand colour as #rrggbb; `contact` how to reach those who run it. */
export type Council = { name: string; colour: string; contact?: string | undefined }

export type Link = { href: string; text: string; current?: boolean | undefined }

/** Who is signed in, as the header shows it, and where they may go. */
export type Visitor = {
  /** `href`: where they see how they sign in. */
  person: { name: string; role: string; href?: string | undefined }
  navigation: readonly Link[]
}

export const preferencesSchema = z.strictObject({
  textSize: z.enum(['normal', 'large', 'larger']),
  contrast: z.enum(['normal', 'high']),
})
export type Preferences = z.output<typeof preferencesSchema>

/** Addresses of the built stylesheet and script, with the hash of their content in the name. */
export type Assets = { css: string; js: string }

/** What every page needs around it. A handler gets it ready made: `<Page {...shell} title="...">`. */
export type Shell = {
  council: Council
  preferences: Preferences
  csrf: string
  assets: Assets
  /** The address of this page with its query, so that changing the text size comes back to it. */
  address: string
}

export type PageProps = Shell & {
  /** Becomes the page's only h1, unless `heading` is false because the content brings its own. */
  title: string
  heading?: false | undefined
  /** A line above the heading: the step or the record. */
  caption?: string | undefined
  visitor?: Visitor | undefined
  back?: { href: string; text?: string } | undefined
  breadcrumbs?: readonly Link[] | undefined
  /** Legal hold, restricted, property held: above everything else. */
  strips?: Html | undefined
  /** The mini banner of the child whose record this is. */
  banner?: Html | undefined
  subNavigation?: Html | undefined
  /** Field name → what to put right. Shown on top, each linked to its field. */
  errors?: Readonly<Record<string, string>> | undefined
  /** Use the full width: compare, tables, pictures. */
  wide?: boolean | undefined
  children: unknown
}
