import type { CDPSession, Page } from '@playwright/test'
import { addressOf, newHome, start, stop } from '../life-of-a-program/program.ts'
import { expect, test } from './support/journey.ts'
import { givePasswordAndCode } from './support/steps.ts'

// Chromium's own virtual authenticator: the page's scripts, the browser's checks and our server are the real ones.
async function withDevice(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return session
}

test('Iris adds a passkey, signs in with it alone and as the second step, and once it is removed it is refused', async ({
  browser,
  council,
}) => {
  test.setTimeout(180_000)
  const page = await (await browser.newContext()).newPage()
  await withDevice(page)
  await page.goto(`${council.address}/sign-in`)
  await givePasswordAndCode(page, council, 'iris')
  await page.getByRole('link', { name: 'Iris Lund' }).click()
  await expect(page.getByText('You have no passkeys')).toBeVisible()
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByLabel('What do you call this passkey?').fill('Iris’s phone')
  await page.getByLabel('The code that your app shows now').fill(await council.code('iris'))
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(page.getByText('The passkey is added.')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Iris’s phone' })).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Iris Lund')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('User name').fill('iris')
  await page.getByLabel('Password', { exact: true }).fill('a long enough password')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Use a passkey instead' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Iris Lund')

  await page.getByRole('link', { name: 'Iris Lund' }).click()
  await page.getByRole('button', { name: 'Remove Iris’s phone' }).click()
  await expect(page.getByText('The passkey is removed.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('alert').first()).toContainText('This passkey was removed here')
  await page.context().close()
})

test('by the machine’s number the page names the address where passkeys work; without scripts nothing is promised', async ({
  browser,
  council,
}) => {
  const byNumber = council.address.replace('localhost', '127.0.0.1')
  const page = await browser.newPage()
  await page.goto(`${byNumber}/sign-in`)
  await expect(page.getByText('Passkeys do not work at this address.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeHidden()
  await page.getByRole('link', { name: `Open this page at ${council.address} to use one` }).click()
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeVisible()
  await page.close()
  const bare = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await bare.goto(`${council.address}/sign-in`)
  await expect(bare.getByRole('button', { name: 'Sign in with a passkey' })).toBeHidden()
  await expect(bare.getByRole('button', { name: 'Go on' })).toBeVisible()
  await bare.context().close()
})

test('whoever closes the browser’s window is told what to do, and goes on with the password', async ({
  browser,
  council,
}) => {
  const page = await browser.newPage()
  const device = await withDevice(page)
  await page.goto(`${council.address}/sign-in`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByText('No passkey was used')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeEnabled()
  await device.detach()
  await page.close()
})

test('a council begins with a passkey: its first administrator needs no password and no app', async ({ browser }) => {
  const home = newHome()
  const program = start(['serve'], home.env)
  try {
    const address = await addressOf(program)
    const setUpCode = /^ {2}([0-9a-f-]{20,})$/m.exec(program.written.out)?.[1] ?? ''
    const page = await browser.newPage()
    await withDevice(page)
    await page.goto(`${address}/`)
    await page.getByLabel('Set-up code').fill(setUpCode)
    await page.getByLabel('Name of the council').fill('Alderbrook Council')
    await page.getByLabel('Your name').fill('Adam Price')
    await page.getByLabel('Your user name').fill('a.price')
    await page.getByRole('button', { name: 'Set up' }).click()
    await page.getByRole('button', { name: 'Set up my account' }).click()
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await expect(page.getByText('Your account is ready. Sign in with it now.')).toBeVisible()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Adam Price')
    await page.close()
  } finally {
    await stop(program)
    home.remove()
  }
})
