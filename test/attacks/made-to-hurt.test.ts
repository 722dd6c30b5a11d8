import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readMail } from '../../src/platform/mail/index.ts'
import { openTable } from '../../src/platform/tables/index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// Lists and messages made so that whoever reads them has no end of it. Each was an hour or more at a size that comes in.

async function rowsOf(content: string) {
  const file = join(temporaryFolder(), 'files.csv')
  writeFileSync(file, content)
  const rows = []
  for await (const row of (await openTable(file)).rows()) rows.push(row)
  return rows
}

describe('a list', () => {
  test('in which each line opens a quote that no line closes is read, each line refused by its number', async () => {
    const rows = await rowsOf(`file,title\n${'a","b\n'.repeat(40_000)}"last, of all","it"\n`)
    expect(rows).toHaveLength(40_001)
    expect(rows.slice(0, -1).every((row) => 'broken' in row && row.broken.includes('quotation mark'))).toBe(true)
    expect(rows.at(-1)).toEqual({ line: 40_002, cells: ['last, of all', 'it'] })
  }, 30_000)

  test('with some quotes that nobody closed still has its cells of several lines', async () => {
    const rows = await rowsOf(`file,title\n${'"a,b\n\n'.repeat(10)}x,"two\nlines"\n`)
    expect(rows.filter((row) => 'broken' in row)).toHaveLength(10)
    expect(rows.at(-1)).toMatchObject({ cells: ['x', 'two\nlines'] })
  })
})

describe('a message', () => {
  const read = (text: string) => readMail(Buffer.from(`From: a@example.org\n${text}`), 'eml')

  test('of a million empty lines is not read: its reader would take two gigabytes for it', async () => {
    expect((await read(`\nx${'\n'.repeat(1_000_000)}x`)).ok).toBe(false)
  })

  test('with a long file attached in lines of sixty is read', async () => {
    const lines = `${'QUJD'.repeat(15)}\n`.repeat(80_000)
    const mail = await read(`Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n${lines}`)
    expect(mail).toMatchObject({ ok: true, value: { attachments: [{ name: 'a.pdf' }] } })
  }, 30_000)

  test.each([
    ['tags never closed', `Content-Type: text/html\n\n${'<a'.repeat(100_000)}`],
    [
      'parts in parts',
      Array.from({ length: 3000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join(''),
    ],
    ['styles never closed', `Content-Type: text/html\n\n${'<style></style'.repeat(30_000)}`],
    ['words in another encoding, never ended', `Subject: ${'=?'.repeat(200_000)}\n\nx`],
    ['names in quotes', `To: ${'"'.repeat(400_000)}\n\nx`],
    ['a day that is brackets', `Date: ${'('.repeat(400_000)}\n\nx`],
    ['a header of folds', `Subject: a${'\n '.repeat(20_000)}\n\nx`],
  ])(
    'of %s is over soon',
    async (_what, text) => {
      const begun = performance.now()
      await read(text)
      expect(performance.now() - begun).toBeLessThan(5000)
    },
    30_000,
  )
})
