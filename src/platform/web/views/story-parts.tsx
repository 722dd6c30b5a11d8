import type { Html } from '../html.ts'

/** What happened, in order, down a line. Holds `TimelineItem`s and `TimelineYear`s. */
export function Timeline({ label, children }: { label: string; children: unknown }): Html {
  return (
    <ol class="hf-timeline" aria-label={label}>
      {children}
    </ol>
  )
}

export type TimelineItemProps = {
  /** When it happened, in words; `recorded` when it was typed, shown when it says something else. */
  when: string
  recorded?: string | undefined
  title: string
  href?: string | undefined
  /** A large dot. */
  significant?: boolean | undefined
  /** Unfinished work, shown hollow. */
  unfinished?: boolean | undefined
  by?: string | undefined
  children?: unknown
}

export function TimelineItem({
  when,
  recorded,
  title,
  href,
  significant,
  unfinished,
  by,
  children,
}: TimelineItemProps): Html {
  const classes = `hf-timeline__item${significant ? ' hf-timeline__item--large' : ''}${unfinished ? ' hf-timeline__item--unfinished' : ''}`
  return (
    <li class={classes}>
      <p class="hf-timeline__when">{when}</p>
      <h3 class="hf-timeline__title">
        {href ? (
          <a class="govuk-link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </h3>
      {children && <div class="hf-timeline__text">{children}</div>}
      {(by || recorded) && (
        <p class="hf-timeline__source">
          {by}
          {by && recorded ? ', ' : ''}
          {recorded && `recorded ${recorded}`}
        </p>
      )}
    </li>
  )
}

/** Where a year begins, to jump to as `#year-2024`. */
export function TimelineYear({ year }: { year: number }): Html {
  return (
    <li class="hf-timeline__year">
      <h2 id={`year-${year}`}>{year}</h2>
    </li>
  )
}

/** A filter that is on (`href` takes it off) or can be put on. */
export function Chip({ text, href, on }: { text: string; href: string; on?: boolean | undefined }): Html {
  return (
    <a class={`hf-chip${on ? ' hf-chip--on' : ''}`} href={href} aria-current={on ? 'true' : undefined}>
      {on && <span class="govuk-visually-hidden">Remove: </span>}
      {text}
      {on && <span aria-hidden="true"> ×</span>}
    </a>
  )
}

export function Chips({ label, children }: { label: string; children: unknown }): Html {
  return (
    <div class="hf-chips" role="group" aria-label={label}>
      {children}
    </div>
  )
}

type Side = { title: string; content: Html }

/** Two things side by side: the old answers and the new, two versions. On a small screen one below the other. */
export function Compare({ left, right }: { left: Side; right: Side }): Html {
  return (
    <div class="hf-compare">
      {[left, right].map(({ title, content }) => (
        <section class="hf-compare__side">
          <h2 class="govuk-heading-m">{title}</h2>
          {content}
        </section>
      ))}
    </div>
  )
}

/** Nothing here: why, and what can be done about it. */
export function Empty({ title, children }: { title: string; children?: unknown }): Html {
  return (
    <div class="hf-empty">
      <p class="hf-empty__title">{title}</p>
      {children}
    </div>
  )
}

/** The words of a child, as they were said. `source` says who asked, how and when. */
export function Quote({ words, source }: { words: string; source: string }): Html {
  return (
    <figure class="hf-quote">
      <blockquote>
        <p>{words}</p>
      </blockquote>
      <figcaption>{source}</figcaption>
    </figure>
  )
}

export function Card({
  title,
  href,
  children,
}: {
  title: string
  href?: string | undefined
  children?: unknown
}): Html {
  return (
    <section class="hf-card">
      <h2 class="hf-card__title">
        {href ? (
          <a class="govuk-link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </h2>
      {children}
    </section>
  )
}

/** Work that was begun and not finished. */
export function Draft({ title, href, saved }: { title: string; href: string; saved: string }): Html {
  return (
    <div class="hf-draft">
      <a class="govuk-link hf-draft__title" href={href}>
        {title}
      </a>
      <span class="hf-draft__saved">Saved {saved}</span>
    </div>
  )
}
