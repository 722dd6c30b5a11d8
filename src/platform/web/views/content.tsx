import {
  govukDetails,
  govukInsetText,
  govukNotificationBanner,
  govukPanel,
  govukTag,
  govukWarningText,
} from '../govuk/generated/index.ts'
import type { Html } from '../html.ts'

/** Something to unfold. */
export function Details({ summary, open, children }: { summary: string; open?: boolean; children: unknown }): Html {
  return govukDetails({ summaryText: summary, html: <>{children}</>, open })
}

export function InsetText({ children }: { children: unknown }): Html {
  return govukInsetText({ html: <>{children}</> })
}

/** What the reader must not miss before going on. */
export function WarningText({ text }: { text: string }): Html {
  return govukWarningText({ text, iconFallbackText: 'Warning' })
}

/** It is done: the page's heading, for a page of its own (`<Page heading={false}>`). */
export function Panel({ title, text }: { title: string; text?: string | undefined }): Html {
  return govukPanel({ titleText: title, text: text ?? '' })
}

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

export function Tag({ text, colour = 'grey' }: { text: string; colour?: TagColour }): Html {
  return govukTag({ text, classes: `govuk-tag--${colour}` })
}

/** What has just happened (`success`), or what needs attention. */
export function NotificationBanner({
  kind,
  title,
  children,
}: {
  kind: 'success' | 'important'
  title?: string
  children: unknown
}): Html {
  return govukNotificationBanner({
    html: <>{children}</>,
    titleText: title ?? (kind === 'success' ? 'Done' : 'Important'),
    ...(kind === 'success' && { type: 'success', role: 'status' }),
  })
}
