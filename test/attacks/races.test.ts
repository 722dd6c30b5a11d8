import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discardUpload } from '../../src/case-record/documents/actions.ts'
import type { RecordNumber } from '../../src/words/ids.ts'
import { createWorld, type World } from '../support/world.ts'
import { aFile, type Behind, lookBehind, tokenOf } from './attackers.ts'

// Buttons pressed twice, by two, or while files are on their way.
let world: World
let behind: Behind
let number: RecordNumber
let amira: string
beforeAll(async () => {
  world = await createWorld()
  behind = await lookBehind(world)
  number = await world.openRecord('amira')
  amira = await tokenOf(world, 'amira')
})
afterAll(async () => {
  await behind.end()
  await world.close()
})

const auth = () => ({ authorization: `Bearer ${amira}` })
const at = (path: string) => `/api/v1/records/${number}${path}`
const post = (path: string, payload: object = {}) =>
  world.app.inject({ method: 'POST', url: at(path), headers: auth(), payload })
const begin = async (answers: Record<string, string> = {}, kind = 'document') =>
  String((await post('/drafts', { kind, answers })).json().id)
const send = (draft: string, name: string, bytes: string | Buffer) =>
  world.app.inject({ method: 'POST', url: at(`/drafts/${draft}/files`), ...aFile(name, bytes, auth()) })
const get = (url: string, headers: Record<string, string> = {}) =>
  world.app.inject({ url, headers: { ...auth(), ...headers } })

/** Objects in the store, and rows that say that they are there: neither without the other. */
async function store() {
  const all = await readdir(join(world.data, 'documents'), { recursive: true, withFileTypes: true })
  const [rows] = await behind.rows<{ n: number }>(
    `select (select coalesce(sum(jsonb_array_length(segments)), 0) from record.upload)::int + (select coalesce(sum(jsonb_array_length(segments)), 0) from record.document)::int as n`,
  )
  return { objects: all.filter((entry) => entry.isFile()).length, told: rows?.n ?? -1 }
}

describe('a button that is pressed twice, or while a file is on its way', () => {
  const whole = {
    title: 'Report',
    type: 'report',
    'happened-how': 'exact',
    'happened-day': '3',
    'happened-month': '7',
    'happened-year': '2024',
  }
  const put = (draft: string, who = amira) =>
    world.app.inject({
      method: 'POST',
      url: at(`/drafts/${draft}/finalisation`),
      headers: { authorization: `Bearer ${who}` },
      payload: {},
    })
  const discard = (draft: string) =>
    world.app.inject({ method: 'DELETE', url: at(`/drafts/${draft}`), headers: auth() })

  it('puts a draft on the record once', async () => {
    const draft = await begin(whole)
    await send(draft, 'a.txt', 'words')
    const answers = await Promise.all(Array.from({ length: 6 }, () => put(draft)))
    expect(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).toEqual(
      Array.from({ length: 6 }, () => `200 ${JSON.stringify({ id: draft, version: 1 })}`),
    )
    expect(await behind.rows('select version from record.entry_version where entry_id = $1', [draft])).toEqual([
      { version: 1 },
    ])
  })

  it('of two people, only the writer’s counts', async () => {
    const mo = await tokenOf(world, 'mo')
    const draft = await begin(whole)
    await send(draft, 'a.txt', 'words')
    const [his, hers] = await Promise.all([put(draft, mo), put(draft)])
    // Hers may have come first; then it is on the record, and there is no draft of his either way.
    expect(hers.statusCode).toBe(200)
    expect([200, 404]).toContain(his.statusCode)
    expect(await behind.rows('select recorded_by_name as who from record.entry where id = $1', [draft])).toEqual([
      { who: 'Amira Khan' },
    ])
  })

  it('loses or leaves behind no file: each that was taken is told of, each that was refused is gone', async () => {
    const wrong: string[] = []
    for (let round = 0; round < 12; round += 1) {
      const draft = await begin(whole)
      await send(draft, 'first.txt', 'words')
      const [pressed, ...sent] = await Promise.all([
        later(round % 6, () => (round % 2 ? discard(draft) : put(draft))),
        ...[1, 2, 3].map((i) => later(i * 2, () => send(draft, `${i}.txt`, `words ${i}`))),
      ])
      for (const answer of [pressed, ...sent])
        if (answer.statusCode >= 500) wrong.push(`round ${round}: ${answer.statusCode} ${answer.body}`)
      const taken = sent.filter(({ statusCode }) => statusCode === 201).length
      const [kept] = await behind.rows<{ n: number }>(
        'select (select count(*) from record.document where entry_id = $1)::int + (select count(*) from record.upload where draft_id = $1)::int as n',
        [draft],
      )
      if (round % 2 === 0 && kept?.n !== taken + 1)
        wrong.push(`round ${round}: ${taken + 1} were taken, ${kept?.n} are there`)
      const { objects, told } = await store()
      if (objects !== told) wrong.push(`round ${round}: ${objects} objects, ${told} told of`)
    }
    expect(wrong).toEqual([])
  })

  it('never takes away the bytes of what is on the record, when a file is taken away just then', async () => {
    const lost: string[] = []
    for (let round = 0; round < 16; round += 1) {
      const draft = await begin(whole)
      await send(draft, 'stays.txt', 'words')
      const file = (await send(draft, 'goes.txt', 'other words')).json().files[0].id
      const [taken, on] = await Promise.all([
        later(round % 8, () => discardUpload(world.holdfast, amira, number, file)),
        later(3, () => put(draft)),
      ])
      if (on.statusCode !== 200) lost.push(`round ${round}: ${on.statusCode}`)
      const there = (await get(`/records/${number}/documents/${file}`)).statusCode
      if (there !== (taken.ok ? 404 : 200)) lost.push(`round ${round}: taken away ${taken.ok}, yet ${there}`)
      const [version] = await behind.rows<{ documents: string[] }>(
        'select documents from record.entry_version where entry_id = $1',
        [draft],
      )
      if (version?.documents.includes(file) !== !taken.ok)
        lost.push(`round ${round}: taken away ${taken.ok}, yet the entry tells of ${String(version?.documents)}`)
    }
    const { objects, told } = await store()
    expect([lost, objects]).toEqual([[], told])
  })
})

async function later<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  return work()
}
