import { councilStylesheet } from './council-style.ts'
import {
  govukBackLink,
  govukBreadcrumbs,
  govukGenericHeader,
  govukServiceNavigation,
  govukSkipLink,
} from './govuk/generated/index.ts'
import { type Html, htmlText, trustedHtml } from './html.ts'
import type { Council, PageProps, Preferences, Visitor } from './shell.ts'
import { ErrorSummary } from './views/errors.tsx'

/**
 * A whole page: header, strips, mini banner, sub navigation, the one h1, content, footer. Every page is made with it.
 * `<Page {...shell} visitor={...} title="Contents" banner={<Banner .../>}>...</Page>`
 */
export function Page(props: PageProps): Html {
  const { council, preferences, assets } = props
  return (
    <html lang="en" class={`govuk-template hf-page ${preferenceClasses(preferences)}`}>
      <head>
        <meta charset="utf-8" />
        <title>{pageTitle(props)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content={council.colour} />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href={icon(council)} />
        <link rel="stylesheet" href={assets.css} />
        <link rel="stylesheet" href={councilStylesheet(council)} />
        <script type="module" src={assets.js} />
      </head>
      <body class={`govuk-template__body${props.wide ? ' hf-wide' : ''}`}>
        {govukSkipLink({ text: 'Skip to main content', href: '#main-content' })}
        <Header {...props} />
        {props.strips && <div class="hf-strips">{props.strips}</div>}
        {props.banner}
        <div class="govuk-width-container">
          <Way {...props} />
          {props.subNavigation}
          <main class="govuk-main-wrapper" id="main-content">
            <Heading {...props} />
            {props.children}
          </main>
        </div>
        <Footer {...props} />
      </body>
    </html>
  )
}

/** "Error: Title – Council – Holdfast", so that a tab and a screen reader say first what matters. */
export function pageTitle({ title, council, errors }: Pick<PageProps, 'title' | 'council' | 'errors'>): string {
  const hasErrors = errors && Object.keys(errors).length > 0
  return `${hasErrors ? 'Error: ' : ''}${title} – ${council.name} – Holdfast`
}

function preferenceClasses({ textSize, contrast }: Preferences): string {
  return `hf-text-${textSize} hf-contrast-${contrast}`
}

function icon(council: Council): string {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${council.colour}"/><path d="M9 7h5v7h4V7h5v18h-5v-7h-4v7H9z" fill="#fff"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`
}

function Header({ council, visitor, csrf }: PageProps): Html {
  return (
    <header class="govuk-template__header hf-header">
      {govukGenericHeader({ logoText: council.name, url: '/', attributes: { 'data-council': true } })}
      <ServiceNavigation visitor={visitor} csrf={csrf} />
    </header>
  )
}

/** Rendered once for all who have the same links; who is signed in is put in afterwards, so that nobody's name is remembered. */
function ServiceNavigation({ visitor, csrf }: { visitor: Visitor | undefined; csrf: string }): Html {
  const navigation = govukServiceNavigation({
    serviceName: 'Holdfast',
    serviceUrl: '/',
    navigation: (visitor?.navigation ?? []).map(({ href, text, current }) => ({ href, text, current })),
    ...(visitor && { slots: { end: { html: trustedHtml(placeOfPerson), align: 'inline' } } }),
  })
  if (!visitor) return navigation
  const [before = '', after = ''] = htmlText(navigation).split(placeOfPerson)
  return (
    <>
      {trustedHtml(before)}
      <SignedIn visitor={visitor} csrf={csrf} />
      {trustedHtml(after)}
    </>
  )
}

const placeOfPerson = '<!-- who is signed in -->'

function SignedIn({ visitor, csrf }: { visitor: Visitor; csrf: string }): Html {
  const { name, role, href } = visitor.person
  return (
    <form class="hf-signed-in" method="post" action="/sign-out">
      <input type="hidden" name="_csrf" value={csrf} />
      <span>
        {href === undefined ? <strong>{name}</strong> : <OwnName name={name} href={href} />}, {role}
      </span>
      <button type="submit" class="hf-link-button">
        Sign out
      </button>
    </form>
  )
}

function OwnName({ name, href }: { name: string; href: string }): Html {
  return (
    <a class="govuk-link hf-own-name" href={href} title="How I sign in">
      <strong>{name}</strong>
    </a>
  )
}

function Way({ back, breadcrumbs }: PageProps): Html {
  return (
    <>
      {breadcrumbs && govukBreadcrumbs({ items: breadcrumbs.map(({ href, text }) => ({ href, text })) })}
      {back && <nav aria-label="Back">{govukBackLink({ href: back.href, text: back.text ?? 'Back' })}</nav>}
    </>
  )
}

function Heading({ errors, heading, caption, title }: PageProps): Html {
  return (
    <>
      {errors && Object.keys(errors).length > 0 && <ErrorSummary errors={errors} />}
      {caption && <span class="govuk-caption-l">{caption}</span>}
      {heading !== false && <h1 class="govuk-heading-l">{title}</h1>}
    </>
  )
}

function Footer({ council, address }: PageProps): Html {
  const from = address.startsWith('/preferences') ? '' : `?from=${encodeURIComponent(address)}`
  return (
    <footer class="hf-footer">
      <div class="govuk-width-container">
        <ul class="hf-footer__links">
          <li>
            <a class="govuk-link" href={`/preferences${from}`}>
              Text size and contrast
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/accessibility">
              Accessibility
            </a>
          </li>
        </ul>
        <p class="hf-footer__council">{council.name}</p>
      </div>
    </footer>
  )
}
