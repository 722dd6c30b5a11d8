// A small service for the tests of the web layer.
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { createLog } from '../log.ts'
import { api, createServer, Page, page, type Route } from './index.ts'
import { Form, TextInput } from './views/index.ts'

/** What was logged. */
export const lines: string[] = []
const log = createLog({ write: (line: string) => void lines.push(line) })
const council = () => ({ name: 'Alderbrook Council', colour: '#7a1f4d' })

export const nameForm = page({
  method: 'POST',
  path: '/records/:number/name',
  action: 'renameRecord',
  params: z.object({ number: z.string() }),
  body: z.strictObject({ name: z.string().min(1, 'Enter the name') }),
  handle: ({ body, params }) => ({ redirect: `/records/${params.number}?named=${body.name.length}` }),
  mistaken: ({ shell, body, errors }) => ({
    refused: { code: 'bad-input', words: 'Put the name right.' },
    show: (
      <Page {...shell} title="Name" errors={errors}>
        <Form action="" csrf={shell.csrf}>
          <TextInput name="name" label="Name" value={String(body.name)} error={errors.name} />
        </Form>
      </Page>
    ),
  }),
})

export const routes: readonly Route[] = [
  nameForm,
  page({
    method: 'GET',
    path: '/records/:number',
    action: 'openRecord',
    params: z.object({ number: z.string() }),
    query: z.object({ named: z.string().optional() }),
    handle: ({ shell, session }) => ({
      show: (
        <Page {...shell} title="Alex & Sam">
          {session.token ?? 'nobody'}
        </Page>
      ),
    }),
  }),
  page({
    method: 'GET',
    path: '/closed',
    action: 'openRecord',
    handle: () => ({ refused: { code: 'not-signed-in', words: 'Sign in to see this.' } }),
  }),
  page({
    method: 'GET',
    path: '/broken',
    action: 'openRecord',
    handle: () => Promise.reject(new Error('Amira Khan was born on 3 May')),
  }),
  page({
    method: 'POST',
    path: '/files',
    action: 'addDocuments',
    upload: { bytes: 1000, files: 3 },
    body: z.strictObject({ kind: z.string() }),
    handle: async ({ files, body }) => {
      const seen: unknown[] = []
      for await (const file of files) {
        const bytes = await file.stream.toArray()
        seen.push([body.kind, file.name, Buffer.concat(bytes).length])
      }
      return { json: seen }
    },
  }),
  api({
    method: 'POST',
    path: '/api/records',
    action: 'openRecord',
    body: z.strictObject({ name: z.string().min(1, 'Give a name') }),
    handle: ({ session, body }) => ({ json: { token: session.token, name: body.name }, status: 201 }),
  }),
  page({
    method: 'GET',
    path: '/letter',
    action: 'openDocument',
    handle: () => ({ stream: Readable.from(['words']), headers: { 'content-type': 'text/plain' } }),
  }),
]

export const settings = { log, council, cookieSecret: 'x'.repeat(32), https: false, signIn: '/sign-in' }
export const startService = (): Promise<FastifyInstance> => createServer({ ...settings, routes })

/** A browser that has the page's cookie and token, as somebody has who is looking at a form. */
export async function openForm(app: FastifyInstance): Promise<{ cookie: string; token: string }> {
  const answer = await app.inject({ url: '/preferences' })
  const token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? ''
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  return { cookie, token }
}

export function multipart(parts: readonly [name: string, content: string, file?: string][]) {
  const body = parts.map(([name, content, file]) => {
    const filename = file === undefined ? '' : `; filename="${file}"\r\nContent-Type: text/plain`
    return `--cut\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n${content}\r\n`
  })
  return { payload: `${body.join('')}--cut--\r\n`, type: 'multipart/form-data; boundary=cut' }
}

export const asForm = { 'content-type': 'application/x-www-form-urlencoded' }
