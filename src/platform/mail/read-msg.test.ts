import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Mail } from './mail.ts'
import { readMail } from './read-mail.ts'

const kept = (name: string) => readFileSync(join(import.meta.dirname, '../../../test/files/mail', name))

async function read(bytes: Uint8Array): Promise<Mail> {
  const result = await readMail(bytes, 'msg')
  if (!result.ok) throw new Error(result.refusal.words)
  return result.value
}

describe('a message that Outlook saved', () => {
  it('tells who sent it to whom and when, and has its files', async () => {
    const mail = await read(kept('attachmentFiles.msg'))
    expect(mail).toMatchObject({
      subject: 'attachmentFiles',
      from: { name: 'hmailuser', address: 'hmailuser@hmailserver.test' },
      to: [{ name: '', address: 'hmailuser@hmailserver.test' }],
      cc: [],
      sent: new Date('2023-11-01T00:48:31Z'),
      body: 'attachmentFiles',
    })
    expect(mail.attachments.map(({ name, mediaType, bytes }) => [name, mediaType, bytes.length])).toEqual([
      ['jpg.jpg', 'image/jpeg', 726],
      ['png.png', 'image/png', 134],
      ['tif.tif', 'image/tiff', 664],
    ])
    expect(Buffer.from(mail.attachments[1]?.bytes ?? []).toString('latin1')).toMatch(/^.PNG/)
  })

  it('that was never sent has no day of its own, though it was saved and delivered on one', async () => {
    for (const name of ['Simple.msg', 'htmlLink.msg', 'unicode1.msg', 'msgInMsgInMsg.msg']) {
      expect(await read(kept(name))).toMatchObject({ from: null, sent: null, dates: [] })
    }
  })

  it('keeps letters of any script', async () => {
    expect(await read(kept('unicode1.msg'))).toMatchObject({
      subject: '畑㵲応ｲ瑤㵨㠱',
      body: 'The subject having “畑㵲応イ瑤㵨㠱” text.',
    })
  })

  it('holds messages that can be opened again, as deep as they go', async () => {
    const outer = await read(kept('msgInMsgInMsg.msg'))
    expect(outer.attachments).toMatchObject([
      { name: 'I have attachments!.msg', nested: 'msg' },
      { name: 'blue.png', nested: null },
    ])
    const middle = await read(outer.attachments[0]?.bytes ?? new Uint8Array())
    expect(middle).toMatchObject({
      subject: 'I have attachments!',
      body: 'I have attachments!',
      attachments: [{ name: 'Microsoft Outlook テスト メッセージ.msg', nested: 'msg' }, { name: 'green.png' }],
    })
    const inner = await read(middle.attachments[0]?.bytes ?? new Uint8Array())
    expect(inner).toMatchObject({
      subject: 'Microsoft Outlook テスト メッセージ',
      from: { name: 'Microsoft Outlook', address: 'xmailuser@xmailserver.test' },
      to: [{ name: 'xmailuser', address: 'xmailuser@xmailserver.test' }],
      sent: null,
      attachments: [],
    })
    expect(inner.body).toContain('アカウントの設定のテスト中')
  })
})

describe('a message of Outlook that is broken', () => {
  const whole = kept('msgInMsgInMsg.msg')
  const firstFat = 512 * (whole.readUInt32LE(0x4c) + 1)
  const firstEntry = 512 * (whole.readUInt32LE(0x30) + 1)
  const changed = (at: number, value: number) => {
    const bytes = Buffer.from(whole)
    bytes.writeUInt32LE(value, at)
    return bytes
  }

  it.each([
    ['is cut off', whole.subarray(0, 5000)],
    ['is not there', new Uint8Array()],
    ['is something else', Buffer.alloc(5000, 'From: me\n')],
    [
      'has sectors that lead round in a circle',
      changed(firstFat + 4 * whole.readUInt32LE(0x30), whole.readUInt32LE(0x30)),
    ],
    ['has names that lead round in a circle', changed(firstEntry + 128 + 68, 1)],
    ['holds a stream larger than itself', changed(firstEntry + 128 * 3 + 120, 0x7fffffff)],
    ['says that its table is larger than itself', changed(0x2c, 0x7fffffff)],
  ])('is refused in a sentence when it %s', async (_how, bytes) => {
    const result = await readMail(bytes, 'msg')
    expect(result).toMatchObject({ ok: false, refusal: { code: 'bad-input', words: expect.stringMatching(/\.$/) } })
  })

  test('anywhere, by a few bytes, is read or refused, and soon', async () => {
    const place = fc.nat(whole.length - 5)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, fc.nat(0xffffffff)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = Buffer.from(whole)
          for (const [at, value] of changes) bytes.writeUInt32LE(value, at)
          const began = performance.now()
          expect(['boolean']).toContain(typeof (await readMail(bytes, 'msg')).ok)
          expect(performance.now() - began).toBeLessThan(5000)
        },
      ),
      { numRuns: 150 },
    )
  })
})
