import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'
import { createApp } from '../../app.ts'

/** A council that takes no file of more than 2,000 bytes. */
let world: World
let app: World['app']
let headers: Record<string, string>
let number: string
beforeAll(async () => {
  world = await createWorld()
  app = await createApp(world.holdfast, {
    https: false,
    cookieSecret: 'a cookie secret that only tests know, long enough',
    fileBytes: 2000,
  })
  headers = {
    authorization: `Bearer ${await world.token('amira')}`,
    'content-type': 'multipart/form-data; boundary=cut',
  }
  number = await world.openRecord('amira', { legalName: 'Noor Haddad' })
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const words =
  'film.mp4 was not added: it is larger than 2 KB, the most that one file can be. Make it smaller, or send it in parts. Nothing else is lost.'
const typed = { title: 'The garden', account: 'Noor filmed the hens.', revision: '1', corrects: 'no' }
const [justFits, tooLarge] = ['x'.repeat(2000), 'x'.repeat(2001)]

const part = (about: string, bytes: string) => `--cut\r\nContent-Disposition: form-data; ${about}\r\n\r\n${bytes}\r\n`

function form(answers: Record<string, string>, files: readonly [string, string][]): string {
  const fields = Object.entries(answers).map(([name, value]) => part(`name="${name}"`, value))
  const sent = files.map(([name, bytes]) => part(`name="files"; filename="${name}"`, bytes))
  return `${[...fields, ...sent].join('')}--cut--\r\n`
}

async function begin(kind: string): Promise<string> {
  const { authorization = '' } = headers
  const url = `/api/v1/records/${number}/drafts`
  const begun = await app.inject({ method: 'POST', url, headers: { authorization }, payload: { kind } })
  return begun.json().id
}

async function filesOf(draft: string): Promise<string[]> {
  const { authorization = '' } = headers
  const open = await app.inject({ url: `/api/v1/records/${number}/drafts/${draft}`, headers: { authorization } })
  return open.json().files.map(({ name }: { name: string }) => name)
}

async function kept(): Promise<number> {
  const all = await readdir(join(world.data, 'documents'), { recursive: true, withFileTypes: true })
  return all.filter((entry) => entry.isFile()).length
}

it('a program is told why and how large a file may be; nothing of it is kept, and the file beside it is', async () => {
  const draft = await begin('document')
  const before = await kept()
  const sent = await app.inject({
    method: 'POST',
    url: `/api/v1/records/${number}/drafts/${draft}/files`,
    headers,
    payload: form({}, [
      ['film.mp4', tooLarge],
      ['letter.txt', justFits],
    ]),
  })
  expect([sent.statusCode, sent.json().error.code, sent.json().error.words]).toEqual([413, 'too-large', words])
  expect(await filesOf(draft)).toEqual(['letter.txt'])
  expect(await kept()).toBe(before + 1)
})

it('a worker gets her form back with everything typed, and reads what to do about the file', async () => {
  const draft = await begin('case-note')
  const before = await kept()
  const url = `/records/${number}/drafts/${draft}`
  const payload = form(typed, [['film.mp4', tooLarge]])
  const pressed = await app.inject({ method: 'POST', url: `${url}/finalisation`, headers, payload })
  expect(pressed.statusCode).toBe(413)
  expect(pressed.body).toContain('There is a problem')
  expect(pressed.body).toContain(words)
  expect(pressed.body).toContain('each up to 2 KB')
  for (const page of [pressed, await app.inject({ url, headers })]) {
    expect(page.body).toContain('value="The garden"')
    expect(page.body).toContain('Noor filmed the hens.')
    expect(page.body).toContain('Not yet on the record')
  }
  expect(await filesOf(draft)).toEqual([])
  expect(await kept()).toBe(before)
})

it('the scripts, which send each file by itself, are told the same', async () => {
  const draft = await begin('case-note')
  const sent = await app.inject({
    method: 'POST',
    url: `/records/${number}/drafts/${draft}/files`,
    headers: { ...headers, accept: 'application/json' },
    payload: form(typed, [['film.mp4', tooLarge]]),
  })
  expect([sent.statusCode, sent.json().error.words]).toEqual([413, words])
})

it('of several files at once the one that is too large is named, and no draft of it stays behind', async () => {
  const [before, another] = [await kept(), await world.openRecord('amira')]
  const payload = form({}, [
    ['film.mp4', tooLarge],
    ['school report.txt', justFits],
  ])
  const sent = await app.inject({ method: 'POST', url: `/records/${another}/files`, headers, payload })
  expect(sent.statusCode).toBe(413)
  expect(sent.body).toContain(words)
  expect(sent.body).toContain('school report.txt')
  expect(sent.body.match(/Say more about it/g)).toHaveLength(1)
  expect(await kept()).toBe(before + 1)
})
