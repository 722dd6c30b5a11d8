import { type DestinationStream, destination, pino } from 'pino'
import { errorCode } from './problem.ts'

/**
 * What may stand in a log line, and nothing else. Whatever could name a child or a person, or hold a word of a record,
 * is not here; so it cannot be logged by accident. Routes are patterns ('/records/:number'), never the URL asked for.
 */
const loggable = [
  'action',
  'address',
  'attempt',
  'code',
  'count',
  'database',
  'errorName',
  'event',
  'folder',
  'job',
  'kind',
  'method',
  'migration',
  'milliseconds',
  'name',
  'pid',
  'pool',
  'port',
  'requestId',
  'route',
  'signal',
  'size',
  'stack',
  'status',
  'version',
] as const

export type LogFields = { readonly [name in (typeof loggable)[number]]?: string | number | boolean | undefined }

/** Lines of JSON to standard error. The message is a fixed sentence; what varies goes into named fields. */
export interface Log {
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

/** The log of this process; tests hand in a stream of their own. */
export function createLog(stream: DestinationStream = destination({ dest: 2, sync: true })): Log {
  const out = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream)
  return {
    info: (message, fields) => out.info(allowed(fields), message),
    warn: (message, fields) => out.warn(allowed(fields), message),
    error: (message, fields) => out.error(allowed(fields), message),
  }
}

/** A log that says nothing, for tests and for commands whose output is their answer. */
export const silentLog: Log = { info() {}, warn() {}, error() {} }

/**
 * What may be said of an error: its name, code and where it arose. Never its message: the database's messages quote the
 * values that they complain about.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { errorName: error.name, code: errorCode(error), stack: frames.slice(0, 12).join('\n') }
}

function allowed(fields: LogFields | undefined): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {}
  for (const name of loggable) {
    const value: unknown = fields?.[name]
    if (typeof value === 'string') kept[name] = value.slice(0, 2000)
    else if (typeof value === 'number' || typeof value === 'boolean') kept[name] = value
  }
  return kept
}
