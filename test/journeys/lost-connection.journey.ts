import { expect, test } from './support/journey.ts'
import { account, autosaveStatus, beginNote, title } from './support/steps.ts'

test('the connection is lost while a worker types: she is told, nothing is lost, and it mends itself', async ({
  atDesk,
  council,
}) => {
  const number = await council.openRecord('ben', { legalName: 'Kofi Asante', knownAs: 'Kofi', born: '2011-04-02' })
  const page = await atDesk('ben')
  await page.goto(`${council.address}/records/${number}`)
  await beginNote(page)
  await title(page).fill('The choir')
  await expect(autosaveStatus(page)).toHaveText(/^Saved/)

  await page.route('**/answers', (route) => route.abort('internetdisconnected'))
  await account(page).pressSequentially('Kofi sang alone for the first time.')
  await expect(autosaveStatus(page)).toHaveText('Saved on this device. Not saved yet: trying again')
  const elsewhere = await atDesk('ben')
  await elsewhere.goto(page.url())
  await expect(account(elsewhere)).toHaveValue('')

  await test.step('she reloads in her distress, and what she typed is back', async () => {
    page.once('dialog', (dialog) => dialog.accept())
    await page.reload()
    await expect(account(page)).toHaveValue('Kofi sang alone for the first time.')
    await expect(title(page)).toHaveValue('The choir')
  })

  await page.unroute('**/answers')
  await expect(autosaveStatus(page)).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 15_000 })
  await elsewhere.reload()
  await expect(account(elsewhere)).toHaveValue('Kofi sang alone for the first time.')
})

test('the answer to a save is lost, not the save: the worker writes on, and is not told that somebody else was there', async ({
  atDesk,
  council,
}) => {
  const number = await council.openRecord('ben', { legalName: 'Bea Lindqvist', knownAs: 'Bea', born: '2018-12-05' })
  const page = await atDesk('ben')
  await page.goto(`${council.address}/records/${number}`)
  await beginNote(page)
  await page.route('**/answers', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await account(page).fill('Bea drew a whale.')
  await expect(autosaveStatus(page)).toContainText('Not saved yet: trying again')
  await page.unroute('**/answers')
  await account(page).fill('Bea drew a whale, and a smaller one.')
  await expect(autosaveStatus(page)).toHaveText(/^Saved \d\d:\d\d$/)
  await page.reload()
  await expect(account(page)).toHaveValue('Bea drew a whale, and a smaller one.')
})
