import type { Html } from '../html.ts'
import type { Link } from '../shell.ts'

/** A strip above the page. `hold` and `restricted` are the strongest; each says what it means and where to read more. */
export function Strip({
  kind,
  title,
  children,
}: {
  kind: 'hold' | 'restricted' | 'property' | 'information'
  title: string
  children?: unknown
}): Html {
  return (
    <section class={`hf-strip hf-strip--${kind}`} aria-label={title}>
      <div class="govuk-width-container hf-strip__inner">
        <strong class="hf-strip__title">{title}</strong>
        {children && <span class="hf-strip__text">{children}</span>}
      </div>
    </section>
  )
}

export type BannerProps = {
  /** The name that is used; `initials` stand in when there is no `photo` (an address of this service). */
  name: string
  href: string
  initials: string
  photo?: string | undefined
  /** Short facts in order: birth date and age, number, siblings. */
  facts: readonly { label: string; text: string }[]
}

/** Whose record this is, on every page and form of it: the cheapest guard against filing in the wrong one. */
export function Banner({ name, href, initials, photo, facts }: BannerProps): Html {
  return (
    <section class="hf-banner" aria-label="Whose record this is">
      <div class="govuk-width-container hf-banner__inner">
        {photo ? (
          <img class="hf-banner__photo" src={photo} alt="" width="64" height="64" />
        ) : (
          <Initials letters={initials} />
        )}
        <div>
          <a class="hf-banner__name" href={href}>
            {name}
          </a>
          <dl class="hf-banner__facts">
            {facts.map(({ label, text }) => (
              <div>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  )
}

function Initials({ letters }: { letters: string }): Html {
  return (
    <span class="hf-banner__photo hf-banner__initials" aria-hidden="true">
      {letters}
    </span>
  )
}

/** `rest`: words that follow the first, said always, and shown where the screen is wide enough. */
type Part = Link & { rest?: string | undefined; count?: number | undefined }
export type SubNavigationProps = { label?: string; items: readonly Part[] }

/** The parts of a record, with how much is in each. */
export function SubNavigation({ label, items }: SubNavigationProps): Html {
  return (
    <nav class="hf-subnav" aria-label={label ?? 'This record'}>
      <ul class="hf-subnav__list">
        {items.map(({ href, text, rest, count, current }) => (
          <li class="hf-subnav__item">
            <a class="hf-subnav__link" href={href} aria-current={current ? 'page' : undefined}>
              {text}
              {rest && <span class="hf-subnav__rest"> {rest}</span>}
              {count !== undefined && <Count of={count} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const inEnglish = new Intl.NumberFormat('en-GB')

function Count({ of }: { of: number }): Html {
  return (
    <>
      {' '}
      <span class="hf-subnav__count">{inEnglish.format(of)}</span>
    </>
  )
}
