import { randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { join } from 'node:path'
import { loadDemo } from '../../demo/load.ts'
import { createApp } from '../app.ts'
import { assemble, type Holdfast } from '../assemble.ts'
import { createLog } from '../platform/log.ts'
import { packageRoot } from '../platform/package-root.ts'
import { errorCode, Problem } from '../platform/problem.ts'
import { cookieSecret } from './cookie-secret.ts'
import { howToSignIn } from './people.ts'
import { type Environment, isLoopback, readSettings, type Settings } from './settings.ts'
import { closeWithin, whenSignalled } from './stop.ts'
import { complain, say } from './terminal.ts'

/** How long what is under way may take to finish when Holdfast is told to stop. */
const PATIENCE_MILLISECONDS = 10_000

/** Starts Holdfast and serves until it is told to stop. */
export async function serve(args: readonly string[], env: Environment): Promise<number> {
  const [option] = args
  if (option !== undefined && option !== '--demo') {
    throw new Problem(`serve does not know "${option}".`, 'Use: holdfast serve, or holdfast serve --demo.')
  }
  const settings = readSettings(env)
  const stop = whenSignalled()
  const holdfast = await assemble(settings, createLog())
  try {
    if (option === '--demo') await loadDemo(holdfast, settings.data)
    await serveUntil(stop, holdfast, settings)
  } finally {
    await holdfast.close()
  }
  return 0
}

async function serveUntil(stop: Promise<void>, holdfast: Holdfast, settings: Settings): Promise<void> {
  const setUpCode = newSetUpCode()
  const app = await createApp(holdfast, {
    https: settings.https,
    publicUrl: settings.publicUrl,
    cookieSecret: cookieSecret(settings.secrets),
    trustedProxies: settings.trustedProxies,
    assetsFolder: join(packageRoot(), 'dist/assets'),
    setUpCode,
  })
  try {
    const port = await listen(app, settings)
    await tell(holdfast, settings, settings.publicUrl ?? addressOf(settings.host, port), setUpCode)
    await stop
  } finally {
    await closeWithin(app, PATIENCE_MILLISECONDS)
  }
}

type App = Awaited<ReturnType<typeof createApp>>

/** The port it listens on, which the system chooses where 0 was asked for. */
async function listen(app: App, { host, port }: Settings): Promise<number> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw whyNotListening(error, host, port)
  }
  const address = app.server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

function whyNotListening(error: unknown, host: string, port: number): unknown {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new Problem(
        `Port ${port} on ${host} is taken by another program.`,
        'Stop that program, or set HOLDFAST_PORT to another port.',
        { cause: error },
      )
    case 'EACCES':
      return new Problem(
        `This user may not listen on port ${port}.`,
        'Set HOLDFAST_PORT to a port from 1024 upwards, and let a proxy stand before it.',
        { cause: error },
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Problem(
        `This machine has no address ${host} to listen on.`,
        'Set HOLDFAST_HOST to an address of this machine, or leave it out for 127.0.0.1.',
        { cause: error },
      )
    default:
      return error
  }
}

/** By name where it can be: browsers let nobody use a passkey at an address of numbers. */
function addressOf(host: string, port: number): string {
  const name = host === '127.0.0.1' || host === '::1' ? 'localhost' : host
  return `http://${isIPv6(name) ? `[${name}]` : name}:${port}`
}

async function tell(holdfast: Holdfast, settings: Settings, address: string, setUpCode: string): Promise<void> {
  if (!isLoopback(settings.host) && !settings.https) {
    complain(
      `Warning: ${settings.host} can be reached from other machines without https. Let a proxy with https stand before Holdfast, and set HOLDFAST_PUBLIC_URL.`,
    )
  }
  const council = await holdfast.doorkeeper.council()
  if (!council) {
    say(
      `Holdfast is ready, and empty. Open ${address}/set-up and enter this code, which works once:\n\n  ${setUpCode}\n`,
    )
    return
  }
  const ready = `${council.name} is ready at ${address}\n`
  say(council.demo ? `${ready}\n${await howToSignIn(holdfast)}` : ready)
}

/** Eighty bits that whoever started Holdfast reads here and types at /set-up; a new one at every start. */
function newSetUpCode(): string {
  return randomBytes(10)
    .toString('hex')
    .replace(/(.{5})(?=.)/g, '$1-')
}
