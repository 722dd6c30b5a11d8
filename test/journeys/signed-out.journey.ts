import type { Page } from '@playwright/test'
import { type Council, expect, test } from './support/journey.ts'
import {
  account,
  autosaveStatus,
  beginNote,
  givePasswordAndCode,
  putOnRecord,
  threeFiles,
  title,
  typeDay,
} from './support/steps.ts'

const told = 'Lena asked whether her letters to her mother arrive.\n\nI said that I would find out.'

test('signed out while she types, a worker signs in in another tab and her text saves itself', async ({
  atDesk,
  council,
}) => {
  const number = await council.openRecord('amira', { legalName: 'Lena Ward', knownAs: 'Lena', born: '2012-02-07' })
  const page = await atDesk('amira')
  await page.goto(`${council.address}/records/${number}`)
  await beginNote(page)
  await title(page).fill('Letters')
  await expect(autosaveStatus(page)).toHaveText(/^Saved/)
  await endSessionOf(page, council)
  await account(page).fill(told)
  await expect(autosaveStatus(page)).toContainText('You are signed out. Sign in in another tab')
  const other = await page.context().newPage()
  await other.goto(`${council.address}/sign-in`)
  await givePasswordAndCode(other, council, 'amira')
  await expect(autosaveStatus(page)).toHaveText(/^Saved/)
  await page.reload()
  await expect(account(page)).toHaveValue(told)
})

test('signed out while she types, a worker who presses on gets her text back once she has signed in', async ({
  atDesk,
  council,
}) => {
  const number = await council.openRecord('ben', { legalName: 'Omar Haddad', knownAs: 'Omar', born: '2014-09-21' })
  const page = await atDesk('ben')
  await page.goto(`${council.address}/records/${number}`)
  await beginNote(page)
  await endSessionOf(page, council)
  await typeAndPress(page)
  await comeBack(page, council, 'ben')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('signed out while she types, a worker gets her text back once she has signed in', async ({
    atDesk,
    council,
  }) => {
    const number = await council.openRecord('sasha', { legalName: 'Noor Sandhu', knownAs: 'Noor', born: '2017-11-30' })
    const page = await atDesk('sasha')
    await page.goto(`${council.address}/records/${number}`)
    await beginNote(page)
    await endSessionOf(page, council)
    await typeAndPress(page, true)
    await comeBack(page, council, 'sasha')
  })
})

/** As the session store does when somebody has been idle for too long. */
async function endSessionOf(page: Page, council: Council): Promise<void> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'holdfast_session')
  if (!cookie) throw new Error('nobody is signed in')
  await council.holdfast.doorkeeper.signOut(cookie.value)
}

async function typeAndPress(page: Page, withFiles = false): Promise<void> {
  await title(page).fill('Letters')
  await account(page).fill(told)
  await typeDay(page)
  if (withFiles) await page.getByLabel('Add files (optional)').setInputFiles(threeFiles)
  await page.getByRole('button', { name: 'Put on the record' }).click()
}

async function comeBack(page: Page, council: Council, person: 'ben' | 'sasha'): Promise<void> {
  await expect(page.getByText('You were signed out while you were writing.')).toBeVisible()
  await givePasswordAndCode(page, council, person)
  await page.getByRole('button', { name: 'Go on with what I typed' }).click()
  await expect(page.getByText('It is not yet on the record.')).toBeVisible()
  await expect(account(page)).toHaveValue(told)
  await putOnRecord(page)
  await expect(page.getByText('Lena asked whether her letters to her mother arrive.')).toBeVisible()
}
