import { describe, expect, it, test } from 'vitest'
import { type Mail, mailLimits } from './mail.ts'
import { readMail } from './read-mail.ts'

/** Lines as they go over the wire; each letter is one byte unless `encoding` says otherwise. */
function eml(lines: readonly string[], encoding: BufferEncoding = 'latin1'): Buffer {
  return Buffer.from(lines.join('\r\n'), encoding)
}

async function read(bytes: Uint8Array): Promise<Mail> {
  const result = await readMail(bytes, 'eml')
  if (!result.ok) throw new Error(result.refusal.words)
  return result.value
}

const head = ['From: Amira Khan <amira@example.org>', 'To: ben@example.org', 'Subject: Maya']
const dated = [...head, 'Date: Tue, 3 May 2011 09:15:00 +0100']
const parts = (boundary: string, ...each: (readonly string[])[]) => [
  `Content-Type: multipart/mixed; boundary="${boundary}"`,
  '',
  ...each.flatMap((part) => [`--${boundary}`, ...part]),
  `--${boundary}--`,
]

describe('a message', () => {
  it('tells who wrote to whom, when and what', async () => {
    const bytes = eml([
      ...dated,
      'Cc: Team: Mo <mo@example.org>, "Ruth, Records" <ruth@example.org>;',
      '',
      'Hello',
      '',
      '',
    ])
    expect(await read(bytes)).toEqual({
      subject: 'Maya',
      from: { name: 'Amira Khan', address: 'amira@example.org' },
      to: [{ name: '', address: 'ben@example.org' }],
      cc: [
        { name: 'Mo', address: 'mo@example.org' },
        { name: 'Ruth, Records', address: 'ruth@example.org' },
      ],
      sent: new Date('2011-05-03T08:15:00Z'),
      dates: [new Date('2011-05-03T08:15:00Z')],
      body: 'Hello',
      attachments: [],
    })
  })

  it.each([
    ['ISO-8859-1, as it is', 'iso-8859-1', '8bit', 'Zo\xeb is well'],
    ['ISO-8859-1, quoted', 'iso-8859-1', 'quoted-printable', 'Zo=EB is =\r\nwell'],
    ['UTF-8, quoted', 'utf-8', 'quoted-printable', 'Zo=C3=AB is well'],
    ['UTF-8, in base64', 'utf-8', 'base64', Buffer.from('Zoë is well').toString('base64')],
    ['Windows-1252', 'windows-1252', '8bit', 'Zo\xeb is well'],
  ])('has its letters in %s', async (_what, charset, encoding, text) => {
    const lines = [`Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`, '', text]
    expect((await read(eml([...dated, ...lines]))).body).toBe('Zoë is well')
  })

  it('has its letters in its header, encoded or as an old program left them', async () => {
    const encoded = eml([
      'From: =?iso-8859-1?Q?Zo=EB?= <z@example.org>',
      'Subject: =?utf-8?B?Wm/DqyBPJ0JyaWVu?=',
      '',
      'x',
    ])
    expect(await read(encoded)).toMatchObject({ from: { name: 'Zoë' }, subject: "Zoë O'Brien" })
    expect(await read(eml(['From: Zo\xeb <z@example.org>', 'Subject: Caf\xe9', '', 'x']))).toMatchObject({
      from: { name: 'Zoë' },
      subject: 'Café',
    })
  })

  it('of HTML only is the text that a reader would see', async () => {
    const html =
      '<html><head><title>t</title><style>p { color: red }</style></head><body><script>alert(1)</script>' +
      '<style>b{}</style><p>Dear Zo&euml;,</p><p>see <b>you</b> &amp; Mum<br>soon</p></body></html>'
    const { body } = await read(eml([...dated, 'Content-Type: text/html', '', html]))
    expect(body).toBe('Dear Zoë,\n\nsee you & Mum\nsoon')
  })

  it('of text and HTML is its text', async () => {
    const both = [
      ['Content-Type: text/plain', '', 'plain'],
      ['Content-Type: text/html', '', '<p>rich</p>'],
    ] as const
    const lines = parts('b', ...both).map((line) => line.replace('mixed', 'alternative'))
    expect((await read(eml([...dated, ...lines]))).body).toBe('plain')
  })

  it('has its files, and the pictures in its text are told from them', async () => {
    const text = ['Content-Type: text/plain', '', 'see']
    const pdf = [
      'Content-Type: application/pdf; name="../../a.pdf"',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment',
      '',
      'JVBERi0=',
    ]
    const picture = ['Content-Type: image/png', 'Content-Disposition: inline', 'Content-ID: <1>', '', 'x']
    const tnef = ['Content-Type: application/ms-tnef; name=winmail.dat', 'Content-Disposition: attachment', '', 'x']
    const { attachments } = await read(eml([...dated, ...parts('b', text, pdf, picture, tnef)]))
    expect(attachments.map(({ name, mediaType, inline, isTnef }) => [name, mediaType, inline, isTnef])).toEqual([
      ['a.pdf', 'application/pdf', false, false],
      ['attachment-2', 'image/png', true, false],
      ['winmail.dat', 'application/ms-tnef', false, true],
    ])
    expect(Buffer.from(attachments[0]?.bytes ?? []).toString()).toBe('%PDF-')
  })

  it('within a message within a message is opened in turn, each named by its subject', async () => {
    const wrap = (subject: string, inner: readonly string[]) => [
      `Subject: ${subject}`,
      ...parts(
        subject,
        ['Content-Type: text/plain', '', `I am ${subject}`],
        ['Content-Type: message/rfc822', '', ...inner],
      ),
    ]
    const bytes = eml(wrap('one', wrap('two', wrap('three', ['Subject: a/b =?utf-8?Q?Zo=C3=AB?=', '', 'I am four']))))
    const names: string[] = []
    let mail = await read(bytes)
    for (let inner = mail.attachments[0]; inner !== undefined; inner = mail.attachments[0]) {
      names.push(inner.name)
      expect(inner.nested).toBe('eml')
      mail = await read(inner.bytes)
    }
    expect(names).toEqual(['two.eml', 'three.eml', 'a-b Zoë.eml'])
    expect(mail.body).toBe('I am four')
  })
})

describe('when a message was sent', () => {
  it('is what it says, never when it was received', async () => {
    const received = 'Received: from a by b; Wed, 4 May 2011 10:00:00 +0100'
    expect(await read(eml([received, ...head, '', 'x']))).toMatchObject({ sent: null, dates: [] })
    expect(await read(eml([received, ...head, 'Date: soon', '', 'x']))).toMatchObject({ sent: null, dates: [] })
  })

  it('is in doubt where it says it twice', async () => {
    const twice = await read(eml([...dated, 'Date: Wed, 4 May 2011 09:15:00 +0100', '', 'x']))
    expect(twice).toMatchObject({ sent: null })
    expect(twice.dates).toHaveLength(2)
    expect((await read(eml([...dated, 'Date: 3 May 2011 08:15 GMT', '', 'x']))).dates).toHaveLength(1)
  })
})

describe('a message that is broken', () => {
  it('by a boundary that is missing is read as far as it goes', async () => {
    const whole = [...dated, ...parts('b', ['Content-Type: text/plain', '', 'Hello'])]
    expect(await read(eml(whole.slice(0, -1)))).toMatchObject({ subject: 'Maya', body: 'Hello' })
    expect(await read(eml([...dated, 'Content-Type: multipart/mixed', '', 'Hello']))).toMatchObject({ subject: 'Maya' })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a letter', Buffer.from('Dear Maya,\n\nI hope that you are well.\n')],
    ['bytes', Buffer.alloc(2000, 0xfe)],
    ['a header without end', eml([...head, `X: ${'a'.repeat(mailLimits.headerBytes)}`, '', 'x'])],
    ['a million empty parts', eml([...dated, ...parts('b', ...Array.from({ length: 100_000 }, () => ['', '']))])],
    [
      'parts within parts without end',
      eml([
        ...dated,
        ...Array.from({ length: 200 }, (_, n) => [
          `Content-Type: multipart/mixed; boundary=b${n}`,
          '',
          `--b${n}`,
        ]).flat(),
      ]),
    ],
  ])('or is %s, is refused in a sentence', async (_what, bytes) => {
    const result = await readMail(bytes, 'eml')
    expect(result).toMatchObject({ ok: false, refusal: { code: 'bad-input', words: expect.stringMatching(/\.$/) } })
  })

  it('or is too large to be whole in the memory, is refused as that', async () => {
    expect(await readMail(new Uint8Array(mailLimits.bytes + 1), 'eml')).toMatchObject({
      refusal: { code: 'too-large' },
    })
  })
})

test('HTML made to take for ever takes a moment', async () => {
  for (const piece of ['<style', '<script', '<!--', '<a href=', '<li', '&', '<', '<br>', ' <p> ', '(']) {
    const html = ['Content-Type: text/html', '', piece.repeat(200_000 / piece.length)]
    const began = performance.now()
    await read(eml([...dated, ...html]))
    await read(eml([...dated, ...parts('b', ['Content-Type: text/plain', '', 'x'], html)]))
    expect(performance.now() - began).toBeLessThan(3000)
  }
})
