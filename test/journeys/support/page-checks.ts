import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What we hold pages to. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds on the page as it stands, each in a line: by all rules of the standard, or
 * by those that are named. One thing is let pass: GOV.UK's own script says by
 * `aria-expanded` whether a radio's further questions are open. ARIA 1.2 does not have it on radios; it is kept there on
 * purpose, because screen readers read it out (alphagov/govuk-frontend, issue 979).
 */
export async function accessibilityProblems(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(standards)).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'aria-allowed-attr' && isConditionalRadio(html)))
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)}\n${failureSummary ?? ''}`),
  )
}

/** The radio and the attribute that are meant, and no other. */
function isConditionalRadio(html: string): boolean {
  return /^<input [^>]*class="govuk-radios__input"/.test(html) && /\saria-controls="conditional-/.test(html)
}

/** What is wider than the page, where the page would have to be moved sideways to read it. Empty when all fits. */
export async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(widerThanPage)
}

/** Runs in the page. What is cut off on purpose, for screen readers only, is not meant. */
const widerThanPage = `(() => {
  const width = document.documentElement.clientWidth
  const cutOff = (e) => e.closest('.govuk-visually-hidden, .govuk-skip-link, svg, [hidden]') !== null
  const scrolls = (e) => { for (let up = e.parentElement; up; up = up.parentElement) if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(up).overflowX) && up !== document.body && up !== document.documentElement) return true; return false }
  const wide = [...document.body.querySelectorAll('*')]
    .filter((e) => e.getBoundingClientRect().right > width + 1 && !cutOff(e) && !scrolls(e))
    .map((e) => Math.round(e.getBoundingClientRect().right) + ' of ' + width + ': ' + e.outerHTML.slice(0, 120))
  return document.documentElement.scrollWidth > width + 1 || wide.length > 0 ? ['scrolls to ' + document.documentElement.scrollWidth, ...wide.slice(0, 5)] : []
})()`
