import { randomBytes } from 'node:crypto'
import { dayOf, shapeOf } from './council/shape.ts'
import type { Ask } from './load.ts'
import type { Sample, Seat } from './place.ts'

/** One thing a person does, asked of ours and of the floor. */
export type Workload = {
  name: string
  workload: string
  connections: number
  ours: (sample: Sample) => Ask
  floor: (sample: Sample) => Ask
  /** The least share of the floor's rate, and how many times its p99 at most; nothing here is in seconds. */
  aim: { ratio: number; p99: number }
}

export function workloads(): Workload[] {
  const pageOf = ({ number, token }: Seat): Ask => get(`/records/${number}`, token)
  const pages = { connections: 8, aim: { ratio: 0.7, p99: 2 } }
  return [
    {
      name: 'record page',
      workload: 'GET the overview of a random record as HTML, 8 connections',
      ...pages,
      ours: ({ any }) => pageOf(any()),
      floor: ({ any }) => pageOf(any()),
    },
    {
      name: 'record page, 5,000 entries',
      workload: 'GET the overview of the record with 5,000 entries as HTML, 8 connections',
      ...pages,
      ours: ({ largest }) => pageOf(largest),
      floor: ({ largest }) => pageOf(largest),
    },
    {
      name: 'timeline, 5,000 entries',
      workload:
        'GET 20 entries of the timeline of the record with 5,000, from a random year on, as HTML, 8 connections',
      ...pages,
      ours: ({ largest }) => timelineOf(largest),
      floor: ({ largest }) => timelineOf(largest),
    },
    append(),
    upload(),
  ]
}

function append(): Workload {
  const body = {
    kind: 'case-note',
    happened: { earliest: '2026-05-03', latest: '2026-05-03', words: null },
    body: { title: 'A note', account: 'We talked about the summer and what would help. '.repeat(12) },
  }
  const bytes = Buffer.from(JSON.stringify(body))
  const ask = (root: string) => (sample: Sample) => {
    const { number, token } = sample.any()
    return post(`${root}/records/${number}/entries`, token, 'application/json', bytes)
  }
  return {
    name: 'append',
    workload: 'POST a final case note of 600 characters to a random record, 8 connections',
    connections: 8,
    ours: ask('/api/v1'),
    floor: ask(''),
    aim: { ratio: 0.6, p99: 3 },
  }
}

function upload(): Workload {
  const file = randomBytes(100 * 1024)
  const { type, body } = multipartOf(file)
  return {
    name: 'upload',
    workload: 'POST a file of 100 KB with a draft, sealed and durable, 16 connections',
    connections: 16,
    ours: ({ anyDraft }) => {
      const { number, draft, token } = anyDraft()
      return post(`/api/v1/records/${number}/drafts/${draft}/files`, token, type, body)
    },
    floor: ({ any }) => {
      const { number, token } = any()
      return post(`/records/${number}/files`, token, 'application/octet-stream', file)
    },
    aim: { ratio: 0.5, p99: 3 },
  }
}

/** A year in which the record with the most entries has some. */
function timelineOf({ number, token }: Seat): Ask {
  const began = shapeOf(0).began
  const year = dayOf(began + Math.floor(Math.random() * 1300)).slice(0, 4)
  return get(`/records/${number}/timeline?year=${year}`, token)
}

function get(path: string, token: string): Ask {
  return { method: 'GET', path, headers: { authorization: `Bearer ${token}` } }
}

function post(path: string, token: string, type: string, body: Buffer): Ask {
  return { method: 'POST', path, headers: { authorization: `Bearer ${token}`, 'content-type': type }, body }
}

function multipartOf(file: Buffer): { type: string; body: Buffer } {
  const boundary = 'holdfast-bench-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="bench.bin"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}
