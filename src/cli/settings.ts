import { type Config, readConfig } from '../platform/config.ts'
import { Problem } from '../platform/problem.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** All settings: where things are kept, and how the service is reached. */
export type Settings = Config & {
  /** The address that people use, when a proxy stands before Holdfast. */
  readonly publicUrl: string | undefined
  /** People reach it by https: cookies are marked secure, and browsers are told to stay with https. */
  readonly https: boolean
  readonly trustedProxies: readonly string[]
}

/** Reads the settings from the environment. Throws Problem for a value that cannot be. */
export function readSettings(env: Environment): Settings {
  const publicUrl = env['HOLDFAST_PUBLIC_URL']?.trim() || undefined
  if (publicUrl !== undefined && !isWebAddress(publicUrl)) {
    throw new Problem(
      `HOLDFAST_PUBLIC_URL is "${publicUrl}", which is not a web address.`,
      'Write it as people type it, for example https://holdfast.example.org.',
    )
  }
  const trustedProxies = (env['HOLDFAST_TRUSTED_PROXIES'] ?? '').split(',').map((address) => address.trim())
  return {
    ...readConfig(env),
    publicUrl,
    https: publicUrl?.startsWith('https:') ?? false,
    trustedProxies: trustedProxies.filter((address) => address !== ''),
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** Whether only programs on this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
