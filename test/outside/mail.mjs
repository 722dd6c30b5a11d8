// What Python's own reader of e-mail sees in a message, and what ours sees, must be the same. Outlook's messages go through Debian's
// msgconvert first, which shares no code with our reader.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { project } from '../../scripts/run.mjs'

const files = path.join(project, 'test/files/mail')

const python = `
import sys, json, email, hashlib
from email import policy
from email.utils import parsedate_to_datetime
m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=policy.default)
body = m.get_body(('plain',))
def told(p):
    nested = p.get_content_type() == 'message/rfc822'
    bytes = b'' if nested else p.get_payload(decode=True) or b''
    return [p.get_content().get('subject') if nested else p.get_filename(), None if nested else hashlib.sha256(bytes).hexdigest()]
date = m.get('date')
print(json.dumps({'subject': m.get('subject'), 'from': [a.addr_spec for a in m['from'].addresses] if m['from'] else [],
  'sent': int(parsedate_to_datetime(str(date)).timestamp()) if date else None,
  'body': body.get_content() if body else '', 'attachments': [told(p) for p in m.iter_attachments()]}))
`

/** Compares, and answers how many messages agreed and how many did not, saying each that did not. `convert`: whether msgconvert is there. */
export async function compareMail(convert) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'holdfast-mail-'))
  try {
    const { readMail } = await ourReader(folder)
    const messages = [...ownMessages(folder), ...(convert ? outlookMessages(folder) : [])]
    const total = { passed: 0, failed: 0 }
    for (const { name, file, form, other } of messages) {
      const [ours, theirs] = [await asWeRead(readMail, file, form), asPythonReads(other)]
      const differing = Object.keys(theirs).filter((key) => !agree(key, form, ours[key], theirs[key]))
      total[differing.length === 0 ? 'passed' : 'failed'] += 1
      for (const key of differing)
        console.log(`${name}: ${key}: ${JSON.stringify(ours[key])}, Python ${JSON.stringify(theirs[key])}`)
    }
    return total
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Where Outlook does not say when a message was sent, msgconvert gives the time at which it was delivered: that is no answer to the same
 * question. And it encodes the letters of some bodies twice.
 */
function agree(key, form, ours, theirs) {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return true
  if (form !== 'msg') return false
  if (key === 'sent') return ours === null
  return key === 'body' && Buffer.from(theirs, 'latin1').toString('utf8') === ours
}

async function ourReader(folder) {
  // Beside the project's packages, which stay outside of the bundle.
  const outfile = path.join(project, 'node_modules', `.holdfast-${path.basename(folder)}.mjs`)
  const entry = path.join(project, 'src/platform/mail/index.ts')
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}

function ownMessages(folder) {
  const head =
    'From: =?iso-8859-1?Q?Zo=EB?= <zoe@example.org>\r\nTo: a@example.org\r\nSubject: =?utf-8?B?Wm/DqyBhbmQgTWF5YQ==?=\r\n'
  const date = 'Date: Tue, 3 May 2011 09:15:00 +0100 (BST)\r\n'
  const text = (charset, encoding, body) =>
    `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`
  const inner = `Subject: Inner\r\n${text('utf-8', 'quoted-printable', 'Zo=C3=AB')}`
  const pdf =
    'Content-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n'
  const parts = `${text('iso-8859-1', '8bit', 'Zo\xeb')}--b\r\n${pdf}--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${inner}--b--\r\n`
  const messages = {
    latin1: head + date + text('iso-8859-1', '8bit', 'Zo\xeb is well'),
    quoted: head + date + text('utf-8', 'quoted-printable', 'Zo=C3=AB is =\r\nwell'),
    base64: head + date + text('utf-8', 'base64', 'Wm/DqyBpcyB3ZWxs'),
    'without a date': head + text('utf-8', '8bit', 'x'),
    'with attachments': `${head}${date}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${parts}`,
  }
  return Object.entries(messages).map(([name, message]) => {
    const file = path.join(folder, `${name}.eml`)
    writeFileSync(file, message, 'latin1')
    return { name, file, form: 'eml', other: file }
  })
}

function outlookMessages(folder) {
  return readdirSync(files)
    .filter((name) => name.endsWith('.msg'))
    .map((name) => {
      const other = path.join(folder, `${name}.eml`)
      spawnSync('msgconvert', ['--outfile', other, path.join(files, name)], { stdio: ['ignore', 'ignore', 'inherit'] })
      return { name, file: path.join(files, name), form: 'msg', other }
    })
}

async function asWeRead(readMail, file, form) {
  const read = await readMail(readFileSync(file), form)
  if (!read.ok) return { refused: read.refusal.words }
  const { subject, from, sent, body, attachments } = read.value
  const { createHash } = await import('node:crypto')
  return tidy({
    subject,
    from: from ? [from.address] : [],
    sent: sent === null ? null : sent.getTime() / 1000,
    body,
    attachments: attachments.map(({ name, nested, bytes }) =>
      nested ? [name.replace(/\.(eml|msg)$/, ''), null] : [name, createHash('sha256').update(bytes).digest('hex')],
    ),
  })
}

function asPythonReads(file) {
  const { stdout } = spawnSync('python3', ['-c', python, file], { encoding: 'utf8' })
  return tidy(JSON.parse(stdout))
}

/** How lines end and how many spaces stand behind them is nobody's meaning. */
function tidy(told) {
  const attachments = told.attachments.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))
  return {
    ...told,
    attachments,
    body: told.body
      .replace(/[ \t]*\r?\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  }
}
