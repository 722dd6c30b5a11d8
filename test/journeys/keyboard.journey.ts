import type { Locator, Page } from '@playwright/test'
import { password } from '../support/people.ts'
import { type Council, expect, test } from './support/journey.ts'
import { account, title } from './support/steps.ts'

test('with the keyboard alone a worker signs in, writes a note, puts right what is wrong, and puts it on the record', async ({
  page,
  council,
}) => {
  const number = await council.openRecord('mo', { legalName: 'Ines Moreau', knownAs: 'Ines', born: '2016-08-14' })
  await signInByKeys(page, council)

  await test.step('she opens the record and passes over what is the same on every page', async () => {
    await reach(page, page.getByRole('link', { name: 'Ines', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${council.address}/records/${number}`)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.locator('#main-content')).toBeFocused()
  })

  await test.step('she begins a case note', async () => {
    await reach(page, page.getByRole('link', { name: 'Add to the record' }).first(), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await reach(page, page.getByRole('radio').first())
    await page.keyboard.press('Space')
    for (let i = 0; i < 20 && !(await page.getByLabel('Case note', { exact: true }).isChecked()); i += 1) {
      await page.keyboard.press('ArrowDown')
    }
    await reach(page, page.getByRole('button', { name: 'Begin' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Case note')
  })

  await test.step('she leaves out what happened: the errors take the focus, and lead to the question', async () => {
    const day = page.getByRole('group', { name: 'The day' })
    for (const [label, typed] of [
      ['Day', '12'],
      ['Month', '5'],
      ['Year', '2026'],
    ] as const) {
      await reach(page, day.getByLabel(label))
      await page.keyboard.type(typed)
    }
    await reach(page, title(page))
    await page.keyboard.type('The swing')
    await press(page, 'Put on the record')
    const summary = page.locator('.govuk-error-summary')
    await expect(summary).toContainText('There is a problem')
    await expect(summary).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(account(page)).toBeFocused()
  })

  await test.step('she writes it and puts it on the record', async () => {
    await page.keyboard.type('Ines went higher than the fence.')
    await press(page, 'Put on the record')
    await expect(page.getByText('This is on the record now.')).toBeVisible()
  })

  await test.step('she corrects it and signs out', async () => {
    await press(page, 'Correct')
    await reach(page, account(page))
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Twice.')
    await reach(page, page.getByLabel('Why is this corrected?'))
    await page.keyboard.type('She did it twice')
    await press(page, 'Put on the record')
    await expect(page.getByText('Ines went higher than the fence. Twice.')).toBeVisible()
    await press(page, 'Sign out')
    await expect(page.getByText('You are signed out.')).toBeVisible()
  })
})

async function signInByKeys(page: Page, council: Council): Promise<void> {
  await page.goto(`${council.address}/sign-in`)
  await reach(page, page.getByLabel('User name'))
  await page.keyboard.type('mo')
  await reach(page, page.getByLabel('Password', { exact: true }))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await reach(page, page.getByLabel('Enter the code from your app'))
  await page.keyboard.type(await council.code('mo'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Mo Hughes')
}

async function press(page: Page, button: string): Promise<void> {
  await reach(page, page.getByRole('button', { name: button, exact: true }))
  await page.keyboard.press('Enter')
}

/** Presses Tab until this has the focus. Whatever has it on the way can be seen to have it. */
async function reach(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor()
  for (let i = 0; i < 120; i += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press(key)
    const unseen = await page.evaluate(focusUnseen)
    expect(unseen, 'has the focus, and does not show it').toBeUndefined()
  }
  throw new Error(`the keyboard does not reach ${String(wanted)}`)
}

/** What has the focus and looks no different for it. Runs in the page. */
const focusUnseen = `(() => {
  const element = document.activeElement
  if (!element || element === document.body) return undefined
  const look = (of, pseudo) => { const s = getComputedStyle(of, pseudo); return [s.outlineStyle === 'none' || s.outlineWidth === '0px' ? '' : s.outline, s.boxShadow, s.backgroundColor, s.borderColor].join() }
  const looks = () => [look(element), ...[...element.parentElement.children].flatMap((near) => [look(near), look(near, '::before'), look(near, '::after')])].join()
  const focused = looks()
  element.blur()
  const usual = looks()
  element.focus()
  return focused === usual ? element.outerHTML.slice(0, 200) : undefined
})()`
