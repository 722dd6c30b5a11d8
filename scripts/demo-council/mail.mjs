import { mailDate } from './days.mjs'

/** An e-mail (RFC 5322, MIME). `parts`: files as { name, bytes, type }, and other mails as { name, mail }. */
export function mailOf({ day, time = '10:12', from, to, cc, subject, text, parts = [], id, html = false }) {
  const head = [
    `From: ${address(from)}`,
    `To: ${address(to)}`,
    ...(cc ? [`Cc: ${address(cc)}`] : []),
    `Date: ${mailDate(day, time)}`,
    `Subject: ${encodedWord(subject)}`,
    `Message-ID: <${id}@mail.example.org>`,
    'MIME-Version: 1.0',
  ]
  const body = html ? alternative(text, id) : plainPart(text)
  if (parts.length === 0) return crlf([...head, ...body])
  const edge = `edge-${id}`
  const attached = parts.flatMap((part) => [`--${edge}`, ...(part.mail ? nested(part) : file(part))])
  return crlf([
    ...head,
    `Content-Type: multipart/mixed; boundary="${edge}"`,
    '',
    `--${edge}`,
    ...body,
    ...attached,
    `--${edge}--`,
  ])
}

const crlf = (lines) => Buffer.from(`${lines.join('\r\n')}\r\n`)

const address = ([name, box]) => (name === '' ? box : `${encodedWord(name)} <${box}>`)

function encodedWord(text) {
  if (/^[ -~]*$/.test(text)) return text
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
}

const plainPart = (text) => [
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  ...quotedPrintable(text),
]

function alternative(text, id) {
  const edge = `both-${id}`
  const html = `<html><body style="font-family:sans-serif">${text
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`)
    .join('\n')}</body></html>`
  const htmlPart = [
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    ...quotedPrintable(html),
  ]
  return [
    `Content-Type: multipart/alternative; boundary="${edge}"`,
    '',
    `--${edge}`,
    ...plainPart(text),
    `--${edge}`,
    ...htmlPart,
    `--${edge}--`,
  ]
}

/** RFC 2045 section 6.7: lines of at most 76 characters. */
function quotedPrintable(text) {
  return text.split('\n').flatMap((line) => {
    const units = Array.from(Buffer.from(line), (byte) => {
      const letter = String.fromCodePoint(byte)
      return byte > 126 || byte < 32 || letter === '=' ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : letter
    })
    if (units.at(-1) === ' ') units[units.length - 1] = '=20'
    const rows = ['']
    for (const unit of units) {
      if (rows.at(-1).length + unit.length > 73) rows.push('')
      rows[rows.length - 1] += unit
    }
    return rows.map((row, i) => (i < rows.length - 1 ? `${row}=` : row))
  })
}

const file = ({ name, bytes, type }) => [
  `Content-Type: ${type}; name="${name}"`,
  `Content-Disposition: attachment; filename="${name}"`,
  'Content-Transfer-Encoding: base64',
  '',
  ...bytes.toString('base64').match(/.{1,76}/g),
]

const nested = ({ name, mail }) => [
  `Content-Type: message/rfc822; name="${name}"`,
  `Content-Disposition: attachment; filename="${name}"`,
  '',
  mail.toString('utf8').trimEnd().replaceAll('\r\n', '\n').split('\n').join('\r\n'),
]
