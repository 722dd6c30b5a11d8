import type { Server } from 'node:http'
import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM'] as const

/** Ctrl-C under npm arrives twice, from the terminal and from npm: so close together they are one. */
const ONE_GESTURE_MILLISECONDS = 500

/** Fulfilled at the first SIGINT or SIGTERM. A second ends the program at once: the database recovers at the next start. */
export function whenSignalled(): Promise<void> {
  return new Promise((resolve) => {
    let toldAt: number | undefined
    for (const signal of signals) {
      process.on(signal, () => {
        toldAt ??= performance.now()
        if (performance.now() - toldAt > ONE_GESTURE_MILLISECONDS) process.exit(128 + constants.signals[signal])
        resolve()
      })
    }
  })
}

/** Stops taking requests, lets those under way finish, and after `patience` milliseconds cuts them off. */
export async function closeWithin(
  app: { server: Server; close(): PromiseLike<unknown> },
  patience: number,
): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), patience)
  // A connection that was busy when stopping began falls idle later, and a browser would hold it open.
  const idle = setInterval(() => app.server.closeIdleConnections(), 100)
  try {
    await app.close()
  } finally {
    clearTimeout(cut)
    clearInterval(idle)
  }
}
