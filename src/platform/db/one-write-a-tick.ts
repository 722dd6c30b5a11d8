import { Socket } from 'node:net'

/**
 * A connection that sends what is written within one turn of the event loop as one write to the system. Statements that
 * do not wait for each other then cost one system call, and wake the server once, which on busy or sandboxed machines is
 * most of their price.
 */
export function oneWriteATick(): Socket {
  const socket = new Socket()
  // Not before: connecting puts Node's own write back in place (lib/net.js, Socket.prototype.connect).
  socket.once('connect', () => gather(socket))
  return socket
}

function gather(socket: Socket): void {
  const write = socket.write.bind(socket)
  let held = false
  const hold = () => {
    if (held) return
    held = true
    socket.cork()
    process.nextTick(() => {
      held = false
      socket.uncork()
    })
  }
  // The overloads of write are taken and passed on as they are.
  socket.write = ((...given: Parameters<typeof write>) => {
    hold()
    return write(...given)
  }) as typeof socket.write
}
