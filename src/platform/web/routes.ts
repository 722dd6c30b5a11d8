import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Reply } from './reply.ts'
import type { Shell, Visitor } from './shell.ts'
import { holdsZero } from './zero-characters.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** What a route does, by the name of its action; or why anybody may ask for it. One of them is always given. */
export type Guard = { action: string; public?: never } | { public: true; because: string; action?: never }

/**
 * A file as it arrives, to be read to its end. Over the limit of `most` bytes its stream ends there, and `isCutOff` then says
 * so. Whoever keeps a file without asking has the whole request refused: nothing is ever kept cut off.
 */
export type UploadedFile = {
  field: string
  name: string
  type: string
  stream: Readable
  most: number
  isCutOff: () => boolean
}

/** `token` is whatever the browser or program presented; whether it is worth anything is for the session store to say. */
export type Session = {
  token?: string | undefined
  /** Gives the browser its session cookie, after signing in. */
  start: (token: string) => void
  /** Takes it away again, with everything that the page kept in the browser. */
  end: () => void
}

/** Everything a handler is given. */
export type Asked<P, Q, B> = {
  params: P
  query: Q
  body: B
  /** Only for routes with `upload`; the form's text fields must stand before its file fields. */
  files: AsyncIterable<UploadedFile>
  request: FastifyRequest
  reply: FastifyReply
  session: Session
  csrf: string
  shell: Shell
  /** Who is signed in, for the page's header. */
  visitor: () => Promise<Visitor | undefined>
}

/** What a page does with input that does not fit its schemas: usually, show the form again with what was typed. */
export type Mistaken<P, Q> = Omit<Asked<P, Q, Readonly<Record<string, unknown>>>, 'params' | 'query'> & {
  params: P
  query: Q
  errors: Readonly<Record<string, string>>
}

/**
 * `orPlain`: the form may also come without files and as a plain form, as that of a draft does that takes none. Its `keptFor`
 * is the path of a page that takes the same answers and saves them: what was typed when the session had ended goes there.
 */
export type UploadLimits = { bytes: number; files: number; orPlain?: { keptFor: string } }

/** At most `most` requests in `seconds` from one address. Routes that give the same name in `together` are counted together. */
export type RouteLimit = { most: number; seconds: number; together?: string }

type Schema = z.ZodType
export type Answers = Readonly<Record<number, Schema | 'file'>>
type Definition<P extends Schema, Q extends Schema, B extends Schema> = Guard & {
  method: Method
  /** As fastify writes it: `/records/:number/entries`. */
  path: string
  params?: P
  query?: Q
  body?: B
  /** Files are taken, each of at most `bytes`, at most `files` at once. */
  upload?: UploadLimits
  /** Stricter than the general limit. */
  limit?: RouteLimit
  /** What an API route answers when it is done, by status: `{ 200: overview }`. `'file'` is a stream of bytes. Refusals are described for all. */
  answers?: Answers | undefined
  handle: (asked: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Reply> | Reply
  /** Only for the body; wrong params are an unknown page, a wrong query is a plain error page. */
  mistaken?: (asked: Mistaken<z.output<P>, z.output<Q>>) => Promise<Reply> | Reply
}

/** A route as data, for the server to register and for tests to walk. */
export type Route = {
  kind: 'page' | 'api'
  method: Method
  path: string
  guard: Guard
  schemas: { params?: Schema | undefined; query?: Schema | undefined; body?: Schema | undefined }
  upload?: UploadLimits | undefined
  limit?: RouteLimit | undefined
  answers?: Answers | undefined
  run: (asked: Asked<unknown, unknown, unknown>) => Promise<Reply>
}

const nothing = z.strictObject({})

/** Declares a page: answers HTML; a failed parse of its body goes to `mistaken`. */
export function page<
  P extends Schema = typeof nothing,
  Q extends Schema = typeof nothing,
  B extends Schema = typeof nothing,
>(definition: Definition<P, Q, B>): Route {
  return toRoute('page', definition)
}

/** Declares a route of the programming interface: answers JSON, refusals too. Its path begins with /api/. */
export function api<
  P extends Schema = typeof nothing,
  Q extends Schema = typeof nothing,
  B extends Schema = typeof nothing,
>(definition: Definition<P, Q, B>): Route {
  return toRoute('api', definition)
}

function toRoute<P extends Schema, Q extends Schema, B extends Schema>(
  kind: 'page' | 'api',
  definition: Definition<P, Q, B>,
): Route {
  const { method, path, params, query, body, upload, limit, answers } = definition
  const guard: Guard =
    definition.action === undefined
      ? { public: definition.public, because: definition.because }
      : { action: definition.action }
  return {
    kind,
    method,
    path,
    guard,
    schemas: { params, query, body },
    upload,
    limit,
    answers,
    run: runnerOf(definition),
  }
}

/** Parses once, at the edge, and only then calls the handler. */
function runnerOf<P extends Schema, Q extends Schema, B extends Schema>(definition: Definition<P, Q, B>) {
  return async (asked: Asked<unknown, unknown, unknown>): Promise<Reply> => {
    if (holdsZero([asked.params, asked.query, asked.body])) return { refused: zeroCharacter }
    const params = (definition.params ?? nothing).safeParse(asked.params)
    if (!params.success) return { refused: { code: 'not-found', words: 'Check the address. Nothing is kept there.' } }
    const query = (definition.query ?? nothing).safeParse(asked.query)
    if (!query.success) return refuseFields(query.error, 'The address asks for something that this page does not know.')
    const found = { params: params.data as z.output<P>, query: query.data as z.output<Q> }
    const body = (definition.body ?? nothing).safeParse(asked.body)
    if (body.success) return definition.handle(withMore(asked, { ...found, body: body.data as z.output<B> }))
    if (!definition.mistaken) return refuseFields(body.error, 'Some answers need putting right.')
    const typed = z.record(z.string(), z.unknown()).catch({}).parse(asked.body)
    return definition.mistaken(withMore(asked, { ...found, body: typed, errors: fieldErrors(body.error) }))
  }
}

const zeroCharacter = {
  code: 'bad-input',
  words:
    'The text holds a character that cannot be kept (number zero). Type the text again, or paste it as plain text.',
} as const

/** What was asked, and what was found in it. Copying would make the form's token and its cookie for answers that show no form. */
function withMore<A extends object, M extends object>(asked: A, more: M): Omit<A, keyof M> & M {
  return Object.assign(Object.create(asked), more)
}

function refuseFields(error: z.ZodError, words: string): Reply {
  return { refused: { code: 'bad-input', words, fields: fieldErrors(error) } }
}

/** The first message for each field, by the field's name in the form; what concerns no field stands under `form`. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const found: Record<string, string> = {}
  for (const issue of error.issues) found[issue.path.join('.') || 'form'] ??= issue.message
  return found
}
