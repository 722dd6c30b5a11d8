import { createServer } from 'node:net'

/** Somebody else's server, too old: it lets anybody in and knows only its version (PostgreSQL, frontend/backend protocol 3). */
export async function oldPostgres(version: string): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((socket) => {
    let greeted = false
    socket.on('error', () => socket.destroy())
    socket.on('data', () => {
      if (greeted) return socket.write(Buffer.concat([description, row(version), message('C', 'SHOW\0'), ready]))
      greeted = true
      return socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('it has no port')
  return { port: address.port, close: () => new Promise((resolve) => void server.close(() => resolve())) }
}

function message(type: string, body: Buffer | string): Buffer {
  const bytes = Buffer.from(body)
  const length = Buffer.alloc(4)
  length.writeInt32BE(bytes.length + 4)
  return Buffer.concat([Buffer.from(type), length, bytes])
}

const ready = message('Z', 'I')
/** One column of text (type 25). */
const description = message(
  'T',
  Buffer.concat([
    Buffer.from([0, 1]),
    Buffer.from('server_version_num\0'),
    Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0]),
  ]),
)

function row(value: string): Buffer {
  const head = Buffer.from([0, 1, 0, 0, 0, value.length])
  return message('D', Buffer.concat([head, Buffer.from(value)]))
}
