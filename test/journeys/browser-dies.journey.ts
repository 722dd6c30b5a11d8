import { chromium } from '@playwright/test'
import { expect, test } from './support/journey.ts'
import { account, autosaveStatus, beginNote, putOnRecord, signIn, threeFiles, title, typeDay } from './support/steps.ts'

const said = 'Jonah showed me the den behind the garage, and would not say who built it.'

test('a social worker’s note outlives her browser, and stands in the record for good', async ({
  council,
  launchOptions,
  browser,
  request,
}) => {
  const number = await council.openRecord('amira', { legalName: 'Jonah Pryce', knownAs: 'Jonah', born: '2013-06-24' })

  await test.step('she signs in, opens the record and writes; the browser is killed', async () => {
    const server = await chromium.launchServer(launchOptions)
    const page = await (await chromium.connect(server.wsEndpoint())).newPage()
    await signIn(page, council, 'amira')
    await page.getByRole('link', { name: 'Jonah', exact: true }).first().click()
    await beginNote(page)
    await title(page).fill('The den')
    await account(page).pressSequentially(said)
    await expect(autosaveStatus(page)).toHaveText(/^Saved \d\d:\d\d$/)
    await account(page).pressSequentially(' And the')
    const { pid } = server.process()
    if (pid === undefined) throw new Error('the browser has no process')
    process.kill(pid, 'SIGKILL')
  })

  const page = await (await browser.newContext()).newPage()
  await test.step('in a new browser her home page offers what is unfinished, and nothing is missing', async () => {
    await signIn(page, council, 'amira')
    await expect(page.getByRole('heading', { name: 'Unfinished' })).toBeVisible()
    await page.getByRole('link', { name: 'Go on: Case note – Jonah' }).click()
    await expect(title(page)).toHaveValue('The den')
    await expect(account(page)).toHaveValue(new RegExp(`^${said}`))
  })

  await test.step('she adds three files and puts it on the record', async () => {
    await typeDay(page)
    await page.getByLabel('Add files (optional)').setInputFiles(threeFiles)
    await expect(page.getByRole('list', { name: 'Files' }).getByText('Added')).toHaveCount(3)
    await putOnRecord(page)
    for (const { name } of threeFiles) await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  })

  await test.step('she corrects it and says why; both versions can be read', async () => {
    await page.getByRole('button', { name: 'Correct' }).click()
    await account(page).fill(`${said} He told me later: it was his brother.`)
    await page.getByLabel('Why is this corrected?').fill('Jonah told me more the next day')
    await putOnRecord(page)
    await expect(page.getByText('it was his brother')).toBeVisible()
    for (const { name } of threeFiles) await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Version 1' }).click()
    await expect(page.getByText('This is how it stood before.')).toBeVisible()
    await expect(page.getByText('it was his brother')).toHaveCount(0)
  })

  await test.step('the timeline has it once, with its files; nothing is unfinished', async () => {
    await page.goto(`${council.address}/records/${number}/timeline`)
    await expect(page.getByRole('link', { name: 'The den' })).toHaveCount(1)
    await expect(page.getByText('3 documents · Corrected since')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Unfinished' })).toHaveCount(0)
  })

  await test.step('a worker without a basis gets nowhere, by page or by API, and is told no more than of no record', async () => {
    const context = await browser.newContext()
    const sasha = await context.newPage()
    await signIn(sasha, council, 'sasha')
    const headers = { authorization: `Bearer ${await council.token('sasha')}` }
    for (const under of ['', '/timeline', '/who-looked', '/add']) {
      const answer = await sasha.goto(`${council.address}/records/${number}${under}`)
      expect(answer?.status(), under).toBe(404)
      await expect(sasha.getByText(/Jonah|The den/)).toHaveCount(0)
    }
    const api = (of: string) => request.get(`${council.address}/api/v1/records/${of}`, { headers })
    const [hidden, absent] = [await api(number), await api('C-999999-Z')]
    expect(hidden.status()).toBe(404)
    expect(absent.status()).toBe(404)
    await context.close()
  })

  await test.step('she sees who looked: herself, and nobody else', async () => {
    await page.getByRole('link', { name: 'Who looked' }).click()
    const lines = page.getByRole('table').getByRole('row')
    await expect(lines.filter({ hasText: 'Amira Khan' }).first()).toBeVisible()
    await expect(lines.filter({ hasText: 'Sasha Grey' })).toHaveCount(0)
  })
})
