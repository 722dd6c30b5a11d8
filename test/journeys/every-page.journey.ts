import type { Page } from '@playwright/test'
import { composeRoutes } from '../../src/app.ts'
import type { Route } from '../../src/platform/web/index.ts'
import { asksForUnknown, personFor, type Rich, addressOf as routeAddress } from '../support/every-route.ts'
import { richRecord } from '../support/rich-record.ts'
import { type Council, expect, test } from './support/journey.ts'
import { accessibilityProblems, tooWide } from './support/page-checks.ts'

/** 320 px is 1280 px at 400 %: WCAG 2.2, 1.4.10. Paper is as wide as A4 within its margins at 96 px to the inch. */
const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 640 }
const paper = { width: 700, height: 1000 }

/** What a reader's own text size and contrast can change; the rest has been looked at already. */
const asItLooks = ['color-contrast', 'link-in-text-block', 'target-size']

test.describe.configure({ mode: 'parallel', timeout: 180_000 })

for (const viewport of [wide, narrow]) {
  test(`every page keeps to WCAG 2.2 AA at ${viewport.width} pixels, and nobody has to scroll sideways`, async ({
    atDesk,
    council,
  }) => {
    const problems: string[] = []
    for await (const { page, path } of everyPage(council, atDesk)) {
      await page.setViewportSize(viewport)
      problems.push(...(await tooWide(page)).map((problem) => `${path}: ${problem}`))
      problems.push(...(await accessibilityProblems(page)).map((problem) => `${path}: ${problem}`))
    }
    expect(problems).toEqual([])
  })
}

test('every page can be read with high contrast and the larger text, at 400 % too, and on paper', async ({
  atDesk,
  council,
}) => {
  const problems: string[] = []
  const look = { name: 'holdfast_preferences', value: 'larger.high', url: council.address }
  for await (const { page, path } of everyPage(council, atDesk)) {
    await page.setViewportSize(paper)
    await page.emulateMedia({ media: 'print' })
    problems.push(...(await tooWide(page)).map((problem) => `${path} on paper: ${problem}`))
    await page.emulateMedia({ media: 'screen' })
    await page.context().addCookies([look])
    await page.setViewportSize(narrow)
    await page.reload()
    problems.push(...(await tooWide(page)).map((problem) => `${path} with larger text: ${problem}`))
    problems.push(
      ...(await accessibilityProblems(page, asItLooks)).map((problem) => `${path} with high contrast: ${problem}`),
    )
    await page.context().clearCookies({ name: look.name })
  }
  expect(problems).toEqual([])
})

test('the checks of a page bite', async ({ page }) => {
  await page.setViewportSize(narrow)
  await page.setContent('<html lang="en"><title>A</title><main><h1>A</h1><p style="color:#999">Pale</p><input></main>')
  expect((await accessibilityProblems(page)).map((problem) => problem.split(':')[0])).toEqual([
    'color-contrast',
    'label',
  ])
  expect(await tooWide(page)).toEqual([])
  await page.setContent('<div style="width: 400px">Wide</div>')
  expect(await tooWide(page)).not.toEqual([])
})

type AtDesk = (person: NonNullable<ReturnType<typeof personFor>>) => Promise<Page>

/** Opens every page of the route table as somebody who may, on the record that has one of everything. */
async function* everyPage(council: Council, atDesk: AtDesk): AsyncGenerator<{ page: Page; path: string }> {
  const rich = await richRecordOf(council)
  const desks = new Map<string, Page>()
  for (const route of pagesIn(council)) {
    const person = personFor(route)
    const desk = person ?? 'amira'
    const page = desks.get(desk) ?? (await atDesk(desk))
    desks.set(desk, page)
    if (person === undefined) await page.context().clearCookies()
    const answer = await page.goto(`${council.address}${routeAddress(route.path, rich)}`)
    expect(answer?.status(), route.path).toBeLessThan(asksForUnknown(route.path) ? 500 : 400)
    yield { page, path: route.path }
    if (person === undefined) desks.delete(desk)
  }
}

/** Those that a browser shows: not a stylesheet, not the bytes of a document. */
function pagesIn({ holdfast }: Council): Route[] {
  return composeRoutes(holdfast, { https: false }).filter(
    ({ kind, method, path }) =>
      kind === 'page' && method === 'GET' && !/\/documents\/:id$|^\/healthz?|\.css$/.test(path),
  )
}

let made: Promise<Rich> | undefined
function richRecordOf(council: Council): Promise<Rich> {
  made ??= richRecord(council)
  return made
}
