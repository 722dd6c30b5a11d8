import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importFolder } from '../../src/case-record/intake/index.ts'
import { createWorld, type World } from '../support/world.ts'
import { strange } from './markup.ts'

// What a records officer opens on the desk was written by anybody: it runs nothing, loads nothing, and reads as what it is.
let world: World
let ruth: string
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const evil = '<script>alert(1)</script><img src=https://evil.example/x onerror=alert(1)>'
const mail = [
  'From: "<script>alert(2)</script>" <a@example.org>',
  'To: b@example.org',
  `Subject: =?utf-8?b?${Buffer.from(`${evil}\u202egpj.exe`).toString('base64')}?=`,
  'Date: Mon, 1 Jan 2018 10:00:00 +0000',
  'Content-Type: text/html; charset=utf-8',
  '',
  `${evil}<style>@import url(https://evil.example/s)</style><p>&lt;script&gt;alert(3)&lt;/script&gt; Hello</p>`,
].join('\r\n')
const files: readonly [name: string, bytes: string | Buffer][] = [
  ['page.pdf', `<!doctype html>${evil}`],
  ['late.pdf', `${'\n'.repeat(500)}%PDF-1.4 ${evil}`],
  ['drawing.png', `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${evil}</svg>`],
  ['drawing.svg', `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${evil}</svg>`],
  ['drawing.xml', `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`],
  ['both.png', Buffer.concat([png, Buffer.from(evil)])],
  ['both.gif', `GIF89a/*${evil}*/=alert(1)`],
  ['note.txt', evil],
  ['note2.txt', `+ADw-script+AD4-alert(1)+ADw-/script+AD4-`],
  ['page.htm', evil],
  ['letter.pdf', `%PDF-1.4 1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>`],
  ['message.eml', mail],
  ['\u202egpj.exe.txt', 'turned'],
  ['line\nbreak"; filename=run.exe', 'broken'],
  ['"><script>alert(1)<\\script>.txt', 'named'],
  ["' onload='alert(1).txt", 'named2'],
]
beforeAll(async () => {
  world = await createWorld()
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-desk-'))
  writeFileSync(join(folder, 'children.csv'), 'Child ID,Name,Date of birth\n')
  writeFileSync(join(folder, 'files.csv'), 'File,Child ID\n')
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
  const session = await world.holdfast.doorkeeper.beginImport('ruth')
  if (!session.ok) throw new Error(session.refusal.words)
  const [report, counted, stopped] = [() => undefined, () => undefined, () => false]
  await importFolder(world.holdfast, {
    session: session.value,
    folder,
    leaveOut: [],
    scan: null,
    report,
    counted,
    stopped,
  })
  await session.value.end()
  ruth = await world.token('ruth')
}, 60_000)
afterAll(() => world.close())

const open = (url: string) => world.app.inject({ url, headers: { authorization: `Bearer ${ruth}` } })
const waiting = async () => (await open('/api/v1/imports')).json().files as { id: string; file: string }[]

it('no file of them is run by a browser: shown only as picture, plain text or PDF, in a sandbox, framed by nobody else', async () => {
  const items = await waiting()
  expect(items).toHaveLength(files.length)
  for (const { id, file } of items) {
    for (const url of ['', '?show=yes'].map((query) => `/imports/waiting/${id}/file${query}`)) {
      const { headers } = await open(url)
      const policy = String(headers['content-security-policy'])
      expect(headers['x-content-type-options'], file).toBe('nosniff')
      expect(policy, file).toMatch(/default-src 'none'/)
      expect(policy, file).not.toMatch(/script-src|allow-scripts|unsafe-eval|https?:|\*/)
      const disposition = String(headers['content-disposition'])
      expect(disposition, file).toMatch(
        /^(inline|attachment); filename="[ !#-~]*"; filename\*=UTF-8''[\w.~%!$&+^`|#-]*$/,
      )
      if (!disposition.startsWith('inline')) continue
      expect(headers['content-type'], file).toMatch(
        /^(image\/(png|jpeg|gif|webp)$|text\/plain; charset=utf-8$|application\/pdf$)/,
      )
      if (headers['content-type'] !== 'application/pdf') expect(policy, file).toMatch(/^sandbox;/)
    }
  }
})

it('what lies about what it is, or is two things, is not shown at all', async () => {
  const items = await waiting()
  for (const name of [
    'page.pdf',
    'late.pdf',
    'drawing.png',
    'drawing.svg',
    'drawing.xml',
    'both.png',
    'both.gif',
    'page.htm',
  ]) {
    const id = items.find(({ file }) => file === name)?.id
    const { headers } = await open(`/imports/waiting/${id}/file?show=yes`)
    expect(headers['content-disposition'], name).toMatch(/^attachment;/)
    const { body } = await open(`/imports/waiting/${id}`)
    expect(body, name).not.toMatch(/<iframe|<img [^>]*waiting/)
  }
})

it('pages and lists write names, subjects and texts as text, and load nothing from elsewhere', async () => {
  const items = await waiting()
  for (const url of ['/imports', ...items.map(({ id }) => `/imports/waiting/${id}`)]) {
    const { body, statusCode, headers } = await open(url)
    expect(statusCode, url).toBe(200)
    // The one frame that the desk itself has: of this item's own file.
    expect(
      strange(body.replace(`<iframe class="hf-beside__paper" src="${url}/file?show=yes"`, ''), undefined, url),
    ).toEqual([])
    expect(body, url).not.toMatch(/<(img|script|link|iframe)[^>"]*(="[^"]*"[^>"]*)*(src|href)="?(https?:)?\/\//)
    expect(String(headers['content-security-policy']), url).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
  }
  const message = items.find(({ file }) => file === 'message.eml')?.id
  const { body } = await open(`/imports/waiting/${message}`)
  expect(body).toContain('Hello')
})
