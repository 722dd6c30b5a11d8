import { randomBytes } from 'node:crypto'
import type { Ask } from './load.ts'

/** One thing a person does, asked of ours and of the floor. */
export type Workload = {
  name: string
  workload: string
  connections: number
  ours: () => Ask
  floor: () => Ask
  /** The least share of the floor's rate, and how many times its p99 at most; nothing here is in seconds. */
  aim: { ratio: number; p99: number }
}

export function workloads(numbers: readonly string[], token: string, draftOf: ReadonlyMap<string, string>): Workload[] {
  const headers = { authorization: `Bearer ${token}` }
  const any = () => numbers[Math.floor(Math.random() * numbers.length)] ?? ''
  const withDraft = [...draftOf.keys()]
  const note = (n: number) => ({
    kind: 'case-note',
    happened: { earliest: '2026-05-03', latest: '2026-05-03', words: null },
    body: { title: `Note ${n}`, account: 'We talked about the summer and what would help. '.repeat(12) },
  })
  const json = { ...headers, 'content-type': 'application/json' }
  const file = randomBytes(100 * 1024)
  const multipart = multipartOf(file)
  return [
    {
      name: 'record page',
      workload: 'GET the overview of a random record as HTML, 8 connections',
      connections: 8,
      ours: () => ({ method: 'GET', path: `/records/${any()}`, headers }),
      floor: () => ({ method: 'GET', path: `/records/${any()}`, headers }),
      aim: { ratio: 0.7, p99: 2 },
    },
    {
      name: 'append',
      workload: 'POST a final case note of 600 characters to a random record, 8 connections',
      connections: 8,
      ours: () => ({
        method: 'POST',
        path: `/api/v1/records/${any()}/entries`,
        headers: json,
        body: Buffer.from(JSON.stringify(note(1))),
      }),
      floor: () => ({
        method: 'POST',
        path: `/records/${any()}/entries`,
        headers: json,
        body: Buffer.from(JSON.stringify(note(2))),
      }),
      aim: { ratio: 0.6, p99: 3 },
    },
    {
      name: 'upload',
      workload: 'POST a file of 100 KB with a draft, sealed and durable, 16 connections',
      connections: 16,
      ours: () => {
        const number = withDraft[Math.floor(Math.random() * withDraft.length)] ?? ''
        return {
          method: 'POST',
          path: `/api/v1/records/${number}/drafts/${draftOf.get(number)}/files`,
          headers: { ...headers, 'content-type': multipart.type },
          body: multipart.body,
        }
      },
      floor: () => ({ method: 'POST', path: `/records/${any()}/files`, headers, body: file }),
      aim: { ratio: 0.5, p99: 3 },
    },
  ]
}

function multipartOf(file: Buffer): { type: string; body: Buffer } {
  const boundary = 'holdfast-bench-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="bench.bin"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}
