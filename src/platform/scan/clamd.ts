import { connect, type Socket } from 'node:net'
import { errorCode, Problem } from '../problem.ts'

/** Where clamd listens: on a socket of this machine, or on another's port. */
export type ClamdAddress = { path: string } | { host: string; port: number }

/** How long clamd may say nothing, in milliseconds. */
const patience = 60_000
const patienceForAWord = 5_000
/** Bytes of one chunk: each has its length before it. */
const chunkBytes = 256 * 1024

/** Reads `host:port`, `[::1]:3310` or the path of a socket; undefined for anything else. */
export function readClamdAddress(text: string): ClamdAddress | undefined {
  if (text.startsWith('/')) return { path: text }
  const [, bracketed, plain, digits = ''] = /^(?:\[([0-9a-f:]+)\]|([^:\s]+)):(\d{1,5})$/i.exec(text) ?? []
  const host = bracketed ?? plain
  const port = Number(digits)
  return host !== undefined && port > 0 && port <= 65_535 ? { host, port } : undefined
}

/**
 * Hands bytes to clamd over its INSTREAM command and answers what it found. Nothing passes unseen: when clamd cannot be reached, breaks
 * off, or says that the bytes are more than it takes, it throws Problem. Source: clamd(8).
 */
export async function scanWithClamd(
  address: ClamdAddress,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ finding: string | null }> {
  const socket = connect(address)
  socket.setTimeout(patience, () => socket.destroy(new Error('clamd did not answer in time')))
  const answer = answerOf(socket)
  // It may answer, or break off, while bytes are still being sent; that is heard below.
  answer.catch(() => undefined)
  try {
    await send(socket, 'zINSTREAM\0')
    for await (const piece of bytes) {
      for (let at = 0; at < piece.length; at += chunkBytes) await sendChunk(socket, piece.subarray(at, at + chunkBytes))
    }
    await send(socket, Buffer.alloc(4))
    return meaning(await answer)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw await whyNot(answer, error)
  } finally {
    socket.destroy()
  }
}

/** What clamd says of its version, once it has answered PING; for example 'ClamAV 1.4.3/27500/Mon Jan 6 09:00:00 2025'. Throws Problem. */
export async function askClamd(address: ClamdAddress): Promise<string> {
  const answer = await command(address, 'zPING\0')
  if (answer !== 'PONG') {
    throw new Problem('What listens where HOLDFAST_CLAMD says does not answer as clamd does.', remedy)
  }
  return (await command(address, 'zVERSION\0')).slice(0, 100)
}

async function command(address: ClamdAddress, words: string): Promise<string> {
  const socket = connect(address)
  socket.setTimeout(patienceForAWord, () => socket.destroy(new Error('clamd did not answer in time')))
  const answer = answerOf(socket)
  answer.catch(() => undefined)
  try {
    await send(socket, words)
    return (await answer).replace(/\0.*$/s, '').trim()
  } catch (error) {
    throw await whyNot(answer, error)
  } finally {
    socket.destroy()
  }
}

async function sendChunk(socket: Socket, chunk: Uint8Array): Promise<void> {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  await send(socket, Buffer.concat([length, chunk]))
}

function send(socket: Socket, bytes: string | Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.write(bytes, (error) => {
      socket.off('error', reject)
      if (error) reject(error)
      else resolve()
    })
  })
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      said = (said + text).slice(0, 4096)
      if (said.includes('\0')) resolve(said)
    })
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('clamd closed the connection without an answer')))
  })
}

function meaning(answer: string): { finding: string | null } {
  const said = answer.replace(/\0.*$/s, '').trim()
  if (said === 'stream: OK') return { finding: null }
  const [, finding] = /^stream: (.+) FOUND$/.exec(said) ?? []
  if (finding !== undefined) return { finding }
  if (said.includes('size limit exceeded')) throw tooLarge
  throw new Problem(`The virus scanner could not look: it said “${said.slice(0, 200)}”.`, remedy)
}

/** What clamd said before it broke off tells more than that it did. */
async function whyNot(answer: Promise<string>, error: unknown): Promise<unknown> {
  const said = await Promise.race([
    answer.catch(() => ''),
    new Promise<string>((resolve) => setTimeout(resolve, 200, '')),
  ])
  if (said.includes('size limit exceeded')) return tooLarge
  const code = errorCode(error) ?? (error instanceof Error ? error.message : 'unknown error')
  return new Problem(`The virus scanner cannot be reached (${code}), and nothing is taken unscanned.`, remedy, {
    cause: error,
  })
}

const remedy = 'See that clamd runs and listens where HOLDFAST_CLAMD says, then try again.'
const tooLarge = new Problem(
  'The file is larger than the virus scanner takes, and nothing is taken unscanned.',
  'Raise StreamMaxLength in clamd.conf to the largest file that is to be taken, restart clamd, and try again.',
)
