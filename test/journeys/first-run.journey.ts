import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { addressOf, newHome, start, stop } from '../life-of-a-program/program.ts'
import { expect, test } from './support/journey.ts'

const words = { adam: 'kettle under a violet moon', amira: 'seven slow otters whistling' }

test('a council begins: the code of the terminal, the first administrator, a social worker, and she is in', async ({
  browser,
}) => {
  const home = newHome()
  const program = start(['serve'], home.env)
  try {
    const address = await addressOf(program)
    const setUpCode = /^ {2}([0-9a-f-]{20,})$/m.exec(program.written.out)?.[1] ?? ''
    const page = await browser.newPage()

    await page.goto(`${address}/`)
    await page.getByLabel('Set-up code').fill('not-the-code')
    await page.getByLabel('Name of the council').fill('Alderbrook Council')
    await page.getByLabel('Your name').fill('Adam Price')
    await page.getByLabel('Your user name').fill('a.price')
    await page.getByRole('button', { name: 'Set up' }).click()
    await expect(page.getByRole('alert')).toContainText('Enter the code that was printed')
    await page.getByLabel('Set-up code').fill(setUpCode)
    await page.getByRole('button', { name: 'Set up' }).click()
    await page.getByRole('button', { name: 'Set up my account' }).click()
    const adams = await enrol(page, words.adam)
    await signIn(page, 'a.price', words.adam, adams)

    await page.getByRole('link', { name: 'Accounts' }).first().click()
    await page.getByLabel('Name', { exact: true }).fill('Amira Khan')
    await page.getByLabel('User name', { exact: true }).fill('a.khan')
    await page.getByLabel('Social worker', { exact: true }).check()
    await page.getByRole('button', { name: 'Make the account' }).click()
    const invitation = await page.locator('.hf-reference').innerText()
    await page.getByRole('button', { name: 'Sign out' }).click()

    await page.getByRole('link', { name: 'I have an invitation code' }).click()
    await page.getByLabel('Invitation code').fill(invitation)
    await page.getByRole('button', { name: 'Go on' }).click()
    const amiras = await enrol(page, words.amira)
    await signIn(page, 'a.khan', words.amira, amiras)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Amira Khan')
    await expect(page.getByText('You have no records yet')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Alderbrook Council' })).toBeVisible()
  } finally {
    await stop(program)
    home.remove()
  }
})

type App = { codeAfter(steps: number): string }

/** Chooses a password and adds the account to an authenticator app, by the key that the page shows. */
async function enrol(page: Page, password: string): Promise<App> {
  await page.getByText('I cannot use a camera').click()
  const secret = (await page.locator('.hf-reference').innerText()).replaceAll(' ', '')
  const totp = new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 })
  const app = { codeAfter: (steps: number) => totp.generate({ timestamp: Date.now() + steps * 30_000 }) }
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('The same password again').fill(password)
  await page.getByLabel('The code that the app shows now').fill(app.codeAfter(0))
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByText('Your account is ready. Sign in with it now.')).toBeVisible()
  return app
}

/** The code of the enrolment is used up; the next one is taken already. */
async function signIn(page: Page, userName: string, password: string, app: App): Promise<void> {
  await page.getByLabel('User name').fill(userName)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Enter the code from your app').fill(app.codeAfter(1))
  await page.getByRole('button', { name: 'Sign in' }).click()
}
