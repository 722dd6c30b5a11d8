import { fork } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { openCouncil } from './council/folder.ts'
import { makeRecords } from './council/make.ts'
import { numberOf, recordsEach, userNameOf } from './council/shape.ts'
import { createDrafts } from './drafts.ts'

/**
 * One large file up and down again (`npm run bench -- --large-file`): whether its bytes come back as they were sent, and what
 * the program holds in memory at most while they pass. A file that is streamed costs no more memory than a small one.
 */
const { values } = parseArgs({
  options: {
    'large-file': { type: 'boolean', default: false },
    megabytes: { type: 'string', default: '600' },
    /** The most that the program's memory may grow by. */
    most: { type: 'string', default: '200' },
  },
})

const megabyte = 1_000_000
const bytes = Number(values.megabytes) * megabyte
const root = await mkdtemp(join(tmpdir(), 'holdfast-large-'))
// PostgreSQL runs as another user when this one is root: it must be able to come by.
await chmod(root, 0o711)
process.env['HOLDFAST_DATA'] = join(root, 'data')
process.env['HOLDFAST_SECRETS'] = join(root, 'secrets')
const say = (line: string) => process.stdout.write(`${line}\n`)

const { token, number } = await oneRecord()
const server = fork(join(import.meta.dirname, 'server.js'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
const { ours: port } = await new Promise<{ ours: number }>((resolve) =>
  server.once('message', (message) => resolve(message as { ours: number })),
)
try {
  await report(await upAndDown())
} finally {
  server.send('stop')
  await new Promise((resolve) => server.once('exit', resolve))
  await rm(root, { recursive: true, force: true })
}

async function oneRecord(): Promise<{ token: string; number: string }> {
  const council = await openCouncil(root)
  await makeRecords(council, recordsEach, say, new AbortController().signal)
  const token = (await council.holdfast.doorkeeper.issueToken(userNameOf(0), 600)) ?? ''
  await council.close()
  return { token, number: numberOf(1) }
}

async function upAndDown() {
  const [draft] = await createDrafts(port, [{ number, token }])
  const path = `/records/${number}/drafts/${draft?.draft}/files`
  // A small one first: what every file costs is not what this one costs.
  await send(path, megabyte)
  const before = await peak()
  const up = await send(path, bytes)
  const afterUp = await peak()
  const down = await fetchBack(up.id)
  return { before, afterUp, afterDown: await peak(), up, down }
}

async function report({ before, afterUp, afterDown, up, down }: Awaited<ReturnType<typeof upAndDown>>): Promise<void> {
  const row = {
    name: 'large file',
    workload: `${values.megabytes} MB up with a draft and down again, one connection`,
    bytes,
    equal: up.sha256 === down.sha256 && down.bytes === bytes,
    sha256: up.sha256,
    up_s: round(up.seconds),
    down_s: round(down.seconds),
    peak_before_mb: before,
    peak_after_up_mb: afterUp,
    peak_mb: afterDown,
    limit: { what: 'the aim: how much the peak may grow by', mb: Number(values.most) },
    ratio: round((afterDown - before) / Number(values.most)),
    about: { cores: cpus().length, node: process.version },
  }
  const folder = join(process.cwd(), 'bench', 'results')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'large-file.json'), `${JSON.stringify([row], null, 2)}\n`)
  say(
    `large file: ${values.megabytes} MB up in ${row.up_s} s, down in ${row.down_s} s, bytes ${row.equal ? 'equal' : 'NOT EQUAL'}; peak memory ${before} MB before, ${afterUp} MB after it went up, ${afterDown} MB after it came down (may grow by ${values.most} MB); results in bench/results/large-file.json`,
  )
  if (!row.equal || row.ratio > 1) process.exitCode = 1
}

/** Bytes by chance, so that nothing on the way can make them fewer; never more than a megabyte of them held at once. */
async function send(path: string, size: number): Promise<{ id: string; sha256: string; seconds: number }> {
  const hash = createHash('sha256')
  const [head, tail] = partsAround()
  const whole = async function* () {
    yield head
    for (let left = size; left > 0; left -= megabyte) {
      const piece = randomBytes(Math.min(left, megabyte))
      hash.update(piece)
      yield piece
    }
    yield tail
  }
  const began = performance.now()
  const { status, text } = await post(path, head.length + size + tail.length, Readable.from(whole()))
  const [, id] = /"id":"([0-9a-f-]{36})"/.exec(text) ?? []
  if (status !== 201 || id === undefined) throw new Error(`the file was answered with ${status}: ${text.slice(0, 200)}`)
  return { id, sha256: hash.digest('hex'), seconds: (performance.now() - began) / 1000 }
}

function partsAround(): [Buffer, Buffer] {
  const about = 'content-disposition: form-data; name="files"; filename="recording.bin"'
  return [Buffer.from(`--cut\r\n${about}\r\n\r\n`), Buffer.from('\r\n--cut--\r\n')]
}

function post(path: string, length: number, body: Readable): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'multipart/form-data; boundary=cut',
      'content-length': String(length),
    }
    const options = { port, host: '127.0.0.1', method: 'POST', path: `/api/v1${path}`, headers }
    const sent = request(options, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 500, text }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    pipeline(body, sent).catch(reject)
  })
}

async function fetchBack(id: string): Promise<{ sha256: string; bytes: number; seconds: number }> {
  const began = performance.now()
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`http://127.0.0.1:${port}/records/${number}/documents/${id}`, { headers })
  if (!answer.ok || !answer.body) throw new Error(`the download was answered with ${answer.status}`)
  const hash = createHash('sha256')
  let came = 0
  for await (const piece of answer.body) {
    hash.update(piece)
    came += piece.length
  }
  return { sha256: hash.digest('hex'), bytes: came, seconds: (performance.now() - began) / 1000 }
}

/** The most that the program has held in memory since it began, in MB (Linux: VmHWM); elsewhere what it holds now. */
async function peak(): Promise<number> {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8').catch(() => undefined)
  const [, highest] = /VmHWM:\s+(\d+) kB/.exec(status ?? '') ?? []
  if (highest !== undefined) return Math.round(Number(highest) / 1000)
  const now = new Promise<{ rss: number }>((resolve) =>
    server.once('message', (message) => resolve(message as { rss: number })),
  )
  server.send('cost')
  return Math.round((await now).rss / megabyte)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
