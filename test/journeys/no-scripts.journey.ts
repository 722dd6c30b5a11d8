import { expect, test } from './support/journey.ts'
import { account, beginNote, putOnRecord, signIn, threeFiles, title, typeDay } from './support/steps.ts'

test.use({ javaScriptEnabled: false })

test('without scripts a worker does her whole work: open, write, add files, put on the record, correct, find', async ({
  page,
  council,
}) => {
  await signIn(page, council, 'sasha')
  await test.step('she opens a record', async () => {
    await page.getByRole('button', { name: 'Open a record' }).click()
    await typeDay(page, '3', '5', '2014')
    await page.getByLabel('Legal name').fill('Tamsin Brook')
    await page.getByLabel('Female').check()
    await page.getByLabel('Educated outside England').check()
    await page.getByRole('button', { name: 'Open the record' }).click()
    await expect(page.getByRole('region', { name: 'Whose record this is' })).toContainText('Tamsin Brook')
  })

  await test.step('she forgets the account; what she typed stays, and she is told what to put right', async () => {
    await beginNote(page)
    await title(page).fill('First visit')
    await typeDay(page)
    await page.getByRole('button', { name: 'Put on the record' }).click()
    await expect(page.getByRole('alert')).toContainText('There is a problem')
    await expect(title(page)).toHaveValue('First visit')
  })

  await test.step('she writes it, goes away, and finds it again', async () => {
    await account(page).fill('Tamsin counted the stairs.\n\nThere are twelve.')
    await page.getByRole('button', { name: 'Save and come back later' }).click()
    await page.getByRole('link', { name: 'Home' }).click()
    await page.getByRole('link', { name: /^Go on: Case note – Tamsin Brook/ }).click()
    await expect(account(page)).toHaveValue('Tamsin counted the stairs.\n\nThere are twelve.')
  })

  await test.step('she adds files and puts it on the record', async () => {
    await page.getByLabel('Add files (optional)').setInputFiles(threeFiles)
    await putOnRecord(page)
    for (const { name } of threeFiles) await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
    await expect(page.getByText('There are twelve.')).toBeVisible()
  })

  await test.step('she corrects it', async () => {
    await page.getByRole('button', { name: 'Correct' }).click()
    await account(page).fill('Tamsin counted the stairs.\n\nThere are thirteen.')
    await page.getByLabel('Why is this corrected?').fill('Tamsin says I miscounted')
    await putOnRecord(page)
    await expect(page.getByText('There are thirteen.')).toBeVisible()
  })

  await test.step('she finds it in the timeline, and sees that she herself has looked', async () => {
    await page.getByRole('link', { name: 'Timeline' }).first().click()
    await expect(page.getByRole('link', { name: 'First visit' })).toHaveCount(1)
    await page.getByRole('link', { name: 'Who looked' }).click()
    await expect(page.getByRole('row').filter({ hasText: 'Sasha Grey' }).first()).toBeVisible()
  })
})
