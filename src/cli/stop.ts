import type { Server } from 'node:http'
import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM'] as const

/** Fulfilled at the first SIGINT or SIGTERM. A second ends the program at once: the database recovers at the next start. */
export function whenSignalled(): Promise<void> {
  return new Promise((resolve) => {
    let told = false
    for (const signal of signals) {
      process.on(signal, () => {
        if (told) process.exit(128 + constants.signals[signal])
        told = true
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
  try {
    await app.close()
  } finally {
    clearTimeout(cut)
  }
}
