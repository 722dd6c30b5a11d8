import { describe, expect, it } from 'vitest'
import { bytesToKnow, whatItIs } from './what-it-is.ts'

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300', 'hex')
const pdf = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\nendobj\n%%EOF\n', 'latin1')
const gif = Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00', 'latin1')

/** A zip file with one stored file of that name. */
function zip(name: string, content = 'x'): Buffer {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt32LE(content.length, 18)
  local.writeUInt32LE(content.length, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(name.length, 28)
  const body = Buffer.concat([local, Buffer.from(name), Buffer.from(content)])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, central, Buffer.from(name), end])
}

const look = (bytes: Buffer) => whatItIs(bytes.subarray(0, bytesToKnow.first), bytes.subarray(-bytesToKnow.last))
const isOnly = (mediaType: string) => ({ mediaType, alsoHolds: [] })

describe('what a file is', () => {
  it('is told by its bytes', async () => {
    expect(await look(jpeg)).toEqual(isOnly('image/jpeg'))
    expect(await look(pdf)).toEqual(isOnly('application/pdf'))
    expect(await look(gif)).toEqual(isOnly('image/gif'))
    expect(await look(zip('letter.txt'))).toEqual(isOnly('application/zip'))
  })

  it('is text in any of the encodings that councils have, and bytes otherwise', async () => {
    expect(await look(Buffer.from('Zo\xeb was well.\r\n', 'latin1'))).toEqual(isOnly('text/plain'))
    expect(await look(Buffer.from('Zoë was well.\n'))).toEqual(isOnly('text/plain'))
    expect(await look(Buffer.from('\ufeffZoë was well.\n', 'utf16le'))).toEqual(isOnly('text/plain'))
    expect(await look(Buffer.from([1, 2, 3, 0, 255]))).toEqual(isOnly('application/octet-stream'))
  })

  it('is a message when it begins with the headers of one, and a web page when it is marked up as one', async () => {
    const mail = 'Received: from here\r\n by there\r\nFrom: a@example.org\r\nSubject: Maya\r\n\r\nHello'
    expect(await look(Buffer.from(mail))).toEqual(isOnly('message/rfc822'))
    expect(await look(Buffer.from('Note: this is no mail\n\nHello'))).toEqual(isOnly('text/plain'))
    expect(await look(Buffer.from('<!DOCTYPE html><html><body>x</body></html>'))).toEqual(isOnly('text/html'))
  })
})

describe('a file that is two things at once is found out', () => {
  it.each([
    ['a picture with a zip file behind it', Buffer.concat([jpeg, zip('x.js')]), 'image/jpeg', 'application/zip'],
    ['a PDF with a zip file behind it', Buffer.concat([pdf, zip('x.js')]), 'application/pdf', 'application/zip'],
    [
      'a zip file, then some bytes, behind a picture',
      Buffer.concat([jpeg, zip('x.js'), Buffer.alloc(500)]),
      'image/jpeg',
      'application/zip',
    ],
    ['a PDF inside a zip file', zip('a', '%PDF-1.4 and so on'), 'application/zip', 'application/pdf'],
    [
      'a picture that is a web page',
      Buffer.concat([gif, Buffer.from('/*<script>alert(1)</script>*/')]),
      'image/gif',
      'text/html',
    ],
  ])('%s', async (_what, bytes, mediaType, other) => {
    expect(await look(bytes)).toEqual({ mediaType, alsoHolds: [other] })
  })

  it('and a picture that only mentions such letters is one thing', async () => {
    expect(await look(Buffer.concat([jpeg, Buffer.from('PK\x05\x06 is how a zip file ends')]))).toEqual(
      isOnly('image/jpeg'),
    )
  })
})
