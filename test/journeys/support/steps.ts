import type { Page } from '@playwright/test'
import { type PersonName, password } from '../../support/people.ts'
import { type Council, expect } from './journey.ts'

/** With password and code, as it is done at a desk. */
export async function signIn(page: Page, council: Council, person: PersonName): Promise<void> {
  await page.goto(`${council.address}/sign-in`)
  await givePasswordAndCode(page, council, person)
}

/** From the page that asks for them. */
export async function givePasswordAndCode(page: Page, council: Council, person: PersonName): Promise<void> {
  await page.getByLabel('User name').fill(person)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Enter the code from your app').fill(await council.code(person))
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** From a page of the record to an empty case note. */
export async function beginNote(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Add to the record' }).first().click()
  await page.getByLabel('Case note', { exact: true }).check()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Case note/)
}

/** As it is typed: 12 May 2026, unless another is given. */
export async function typeDay(page: Page, day = '12', month = '5', year = '2026'): Promise<void> {
  const group = page.getByRole('group', { name: 'The day' })
  await group.getByLabel('Day').fill(day)
  await group.getByLabel('Month').fill(month)
  await group.getByLabel('Year').fill(year)
}

export async function putOnRecord(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Put on the record' }).click()
  await expect(page.getByText('This is on the record now.')).toBeVisible()
}

/** Three small files of different kinds. */
export const threeFiles = [
  { name: 'school report.txt', mimeType: 'text/plain', buffer: Buffer.from('Sam reads well.') },
  {
    name: 'Sam’s drawing.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  },
  {
    name: 'letter.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'),
  },
]

export const title = (page: Page) => page.getByLabel('In a few words')
export const account = (page: Page) => page.getByLabel('What happened', { exact: true })
export const autosaveStatus = (page: Page) => page.locator('[data-autosave-status]')
