import { expect, test } from './support/journey.ts'
import { account, beginNote, putOnRecord, title, typeDay } from './support/steps.ts'

test('two people correct the same entry: the second is told, keeps her text, and both versions stand', async ({
  atDesk,
  council,
}) => {
  const number = await council.openRecord('amira', { legalName: 'Rosa Field', knownAs: 'Rosa', born: '2015-01-19' })
  const amira = await atDesk('amira')
  await amira.goto(`${council.address}/records/${number}`)
  await beginNote(amira)
  await title(amira).fill('Swimming')
  await account(amira).fill('Rosa swam ten metres.')
  await typeDay(amira)
  await putOnRecord(amira)
  const entry = amira.url().replace(/\?.*/, '')

  const mo = await atDesk('mo')
  for (const page of [amira, mo]) {
    await page.goto(entry)
    await page.getByRole('button', { name: 'Correct' }).click()
  }
  await expect(mo.getByText('Somebody else has begun to correct this entry too.')).toBeVisible()
  await account(amira).fill('Rosa swam twenty metres.')
  await account(mo).fill('Rosa swam ten metres, and dived.')
  await amira.getByLabel('Why is this corrected?').fill('I had miscounted')
  await mo.getByLabel('Why is this corrected?').fill('She dived too')
  await putOnRecord(amira)

  await mo.getByRole('button', { name: 'Put on the record' }).click()
  await expect(mo.getByRole('alert')).toContainText('Amira Khan corrected this entry while you were writing')
  await expect(account(mo)).toHaveValue('Rosa swam ten metres, and dived.')
  await expect(mo.getByText('Rosa swam twenty metres.')).toBeVisible()
  await account(mo).fill('Rosa swam twenty metres, and dived.')
  await putOnRecord(mo)
  await expect(mo.getByRole('link', { name: /^Version \d$/ })).toHaveCount(3)
})
