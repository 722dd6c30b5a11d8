import { createServer, type Socket } from 'node:net'

/** A server that speaks as clamd does; the real one is asked in `npm run test:outside`. `close` may be called again. */
export type SpokenClamd = { address: { host: string; port: number }; close(): Promise<void> }

/** Takes the chunks of INSTREAM, and any other command, and answers: 'hang up' breaks off, undefined says nothing. */
export async function listenAsClamd(answer: (received: Buffer) => string | undefined): Promise<SpokenClamd> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    let all = Buffer.alloc(0)
    socket.on('data', (piece) => {
      all = Buffer.concat([all, Buffer.from(piece)])
      const whole = wholeOf(all)
      const said = whole && answer(whole)
      if (said === 'hang up') socket.destroy()
      else if (said !== undefined) socket.end(`${said}\0`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('it does not listen')
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return { address: { host: '127.0.0.1', port: address.port }, close }
}

const inStream = Buffer.from('zINSTREAM\0')

/** The bytes of INSTREAM once all have come, or any other command as it is; undefined before. */
function wholeOf(all: Buffer): Buffer | undefined {
  if (!all.subarray(0, inStream.length).equals(inStream)) return all.at(-1) === 0 ? all : undefined
  const pieces: Buffer[] = []
  for (let at = inStream.length; at + 4 <= all.length; ) {
    const length = all.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(all.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
