import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../../test/support/browser.ts'
import { type OpenDesk, openDesk } from '../../../../test/support/desk.ts'
import type { PersonName } from '../../../../test/support/world.ts'

let here: OpenDesk
beforeAll(async () => {
  here = await openDesk()
}, 60_000)
afterAll(() => here.world.close())

const browserOf = async (person: PersonName) => openBrowser(here.world.app, await here.world.token(person))
const addressOf = async (file: string) => `/imports/waiting/${(await here.find(file)).id}`
const answers = (more: Record<string, string | string[]> = {}) => ({
  decision: 'record',
  seen: 'set-aside',
  as: 'document',
  title: 'A letter',
  type: 'letter',
  'happened-how': 'exact',
  'happened-day': '2',
  'happened-month': '2',
  'happened-year': '2019',
  ...more,
})

describe('the desk', () => {
  it('is counted on the home page of a records officer, and of nobody else', async () => {
    expect((await (await browserOf('ruth')).open('/')).body).toContain('15 imported files to decide on')
    expect((await (await browserOf('amira')).open('/')).body).not.toContain('imported file')
  })

  it('lists what waits by doubt, with the newest import’s sums and its report', async () => {
    const ruth = await browserOf('ruth')
    const { body } = await ruth.open('/imports')
    for (const told of [
      '15 files wait for you',
      'No date: 2',
      'Maya Khan',
      'Set aside for a decision',
      'Ruth Adeyemi',
    ]) {
      expect(body).toContain(told)
    }
    const one = await ruth.open('/imports?doubt=archive')
    expect(one.body).toContain('all.zip')
    expect(one.body).not.toContain('undated.pdf')
    const run = /href="(\/imports\/[0-9a-f-]{36})"/.exec(body)?.[1] ?? ''
    const report = await ruth.open(run)
    expect(report.body).toContain('letters/gone.pdf')
    expect(report.body).toContain('No such file')
    expect((await ruth.open(`${run}/report`)).headers['content-type']).toContain('text/csv')
  })

  it('is closed to everybody else', async () => {
    const item = await addressOf('undated.pdf')
    for (const person of ['amira', 'mo', 'iris', 'gita', 'adam', 'olga'] as const) {
      const browser = await browserOf(person)
      for (const path of ['/imports', item, `${item}/file`]) expect((await browser.open(path)).statusCode).toBe(403)
      expect((await browser.send(`${item}/decision`, {})).statusCode).toBe(403)
    }
  })
})

describe('a file that waits', () => {
  it('stands beside what the list said, with its doubt in words and what to do', async () => {
    const { body, headers } = await (await browserOf('ruth')).open(await addressOf('2018-05-01 visit.pdf'))
    for (const told of ['Two dates.', 'choose the day', '2 February 2019', '1 May 2018', 'Old Files', 'D3']) {
      expect(body).toContain(told)
    }
    expect(body).toContain('<iframe')
    expect(headers['content-security-policy']).toContain("frame-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  it('is shown only where that is safe, and runs nothing', async () => {
    const ruth = await browserOf('ruth')
    const pdf = await ruth.open(`${await addressOf('undated.pdf')}/file?show=yes`)
    expect(pdf.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    })
    expect(pdf.headers['content-disposition']).toMatch(/^inline/)
    expect(pdf.headers['content-security-policy']).toContain("frame-ancestors 'self'")
    const saved = await ruth.open(`${await addressOf('undated.pdf')}/file`)
    expect(saved.headers['content-disposition']).toMatch(/^attachment/)
    expect(saved.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    const odd = await addressOf('photo.jpg')
    expect((await ruth.open(`${odd}/file?show=yes`)).headers['content-disposition']).toMatch(/^attachment/)
    const page = await ruth.open(odd)
    expect(page.body).not.toContain('<iframe')
    expect(page.headers['content-security-policy']).not.toContain('frame-src')
    const picture = await ruth.open(await addressOf('drawing.png'))
    expect(picture.body).toContain('<img')
    expect(
      (await ruth.open(`${await addressOf('drawing.png')}/file?show=yes`)).headers['content-security-policy'],
    ).toMatch(/^sandbox;/)
  })

  it('gives part of its bytes to those who ask for a part', async () => {
    const part = await here.world.app.inject({
      url: `/api/v1${await addressOf('unlisted.txt')}/file`,
      headers: { authorization: `Bearer ${await here.world.token('ruth')}`, range: 'bytes=0-4' },
    })
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, 'Whose', 'bytes 0-4/11'])
  })

  it('shows a message as its text, with who sent it and what is attached', async () => {
    const { body } = await (await browserOf('ruth')).open(await addressOf('lost.eml'))
    for (const told of [
      'He fed the lambs',
      'jo@school.example',
      'slip.pdf',
      '5 March 2019',
      'value="The trip to the farm"',
    ]) {
      expect(body).toContain(told)
    }
    const other = await (await browserOf('ruth')).open(`${await addressOf('lost.eml')}?as=document`)
    expect(other.body).toContain('Type of document')
  })

  it('leaves the day open where it is in doubt, and offers the records to which the lists point', async () => {
    const ruth = await browserOf('ruth')
    expect((await ruth.open(await addressOf('either way.pdf'))).body).not.toMatch(/name="happened-year"[^>]*value=/)
    const { body } = await ruth.open(await addressOf('about sammy.pdf'))
    expect(body).toContain(`Samuel Khan, ${here.sammy}`)
    expect(body).toContain('This child is named in it')
  })
})

describe('the decision', () => {
  it('keeps every answer when something has to be put right', async () => {
    const ruth = await browserOf('ruth')
    const item = await addressOf('stranger.pdf')
    const wrong = await ruth.send(
      `${item}/decision`,
      answers({ numbers: 'C-1', author: 'Mrs <Green>', 'happened-month': '13' }),
    )
    expect(wrong.statusCode).toBe(400)
    for (const told of [
      'value="C-1"',
      'Mrs &lt;Green',
      'value="13"',
      'is not a record number',
      'not a day in the calendar',
    ]) {
      expect(wrong.body).toContain(told)
    }
    const hidden = await ruth.send(`${item}/decision`, answers({ numbers: 'C-999983-X' }))
    expect(hidden.statusCode).toBe(400)
    const left = await ruth.send(`${item}/decision`, { decision: 'leave-out', seen: 'set-aside', reason: '' })
    expect(left.body).toContain('Say why it is left out')
    expect(left.body).toContain('value="Of nobody"')
  })

  it('leads to the entry, and tells whoever comes second', async () => {
    const [one, other] = [await browserOf('ruth'), await browserOf('ruth')]
    const item = await addressOf('stranger.pdf')
    await Promise.all([one.open(item), other.open(item)])
    const put = await one.send(`${item}/decision`, answers({ numbers: `${here.maya}, ${here.sammy}` }))
    expect([put.statusCode, put.headers.location]).toEqual([303, item])
    const settled = await one.open(item)
    const entries = [...settled.body.matchAll(/href="(\/records\/[^"]+\/entries\/[^"]+)"/g)].map(
      ([, href = '']) => href,
    )
    expect(entries).toHaveLength(2)
    for (const entry of entries) expect((await one.open(entry)).body).toContain('A letter')
    const second = await other.send(`${item}/decision`, answers({ numbers: here.ella }))
    expect(second.statusCode).toBe(409)
    expect(second.body).toContain('Ruth Adeyemi was quicker')
    expect(second.body).not.toContain('Put on the record</button>')
  })

  it('to leave it out is told with its reason, and can be changed', async () => {
    const ruth = await browserOf('ruth')
    const item = await addressOf('again.pdf')
    await ruth.send(`${item}/decision`, { decision: 'leave-out', seen: 'set-aside', reason: 'A copy of D1' })
    const left = await ruth.open(item)
    expect(left.body).toContain('A copy of D1')
    expect(left.body).toContain('Put it on a record after all')
    expect((await ruth.open('/imports?show=left-out')).body).toContain('again.pdf')
  })
})
