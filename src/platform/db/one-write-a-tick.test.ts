import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { oneWriteATick } from './one-write-a-tick.ts'

test('what is written within one turn leaves in one write, also when each part of it is corked by itself', async () => {
  const { socket, heard } = await connected()
  let writes = 0
  const counted = (name: '_write' | '_writev') => {
    const own = socket[name]?.bind(socket) as (...given: unknown[]) => void
    socket[name] = (...given: unknown[]) => {
      writes += 1
      own(...given)
    }
  }
  counted('_write')
  counted('_writev')
  for (const statement of ['one ', 'two ', 'three ']) {
    socket.cork()
    socket.write(statement)
    socket.write(statement)
    socket.uncork()
  }
  await Promise.resolve()
  socket.write('four.')
  expect(await heard).toBe('one one two two three three four.')
  expect(writes).toBe(1)
})

test('the next turn is a write of its own, and nothing waits for more to come', async () => {
  const { socket, heard } = await connected()
  socket.write('begin ')
  await new Promise((resolve) => setImmediate(resolve))
  socket.write('end.')
  expect(await heard).toBe('begin end.')
})

/** A socket at a server that says what it heard up to a full stop. */
async function connected(): Promise<{ socket: Socket; heard: Promise<string> }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const heard = new Promise<string>((resolve) => {
    server.once('connection', (peer) => {
      let said = ''
      peer.on('data', (part) => {
        said += part.toString('utf8')
        if (said.endsWith('.')) resolve(said)
      })
    })
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('not listening')
  const socket = oneWriteATick()
  onTestFinished(() => {
    socket.destroy()
    server.close()
  })
  socket.connect(address.port, '127.0.0.1')
  await once(socket, 'connect')
  return { socket, heard }
}
