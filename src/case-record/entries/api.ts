import { z } from 'zod'
import { api, type Route } from '../../platform/web/index.ts'
import { recordParams } from '../frame/index.ts'
import { remarkOn } from '../remarks/index.ts'
import { remarkText } from '../remarks/kinds.ts'
import { fieldsOf, type Kind } from './kinds.ts'
import { entryParams, versionNumber } from './pages.tsx'
import { type Deps, putEntry, readEntry, readVersion } from './reading.ts'
import { bodyShape, entryJson, entryShape, happenedGiven, versionJson, versionShape } from './shapes.ts'

const putShape = z.strictObject({ id: z.uuid(), version: z.number().int() })
const newEntry = z.strictObject({ kind: z.string(), happened: happenedGiven.default(null), body: bodyShape })

/** The programming interface to entries: the twins of their pages, and putting one on the record at once. */
export function entryApi(deps: Deps): readonly Route[] {
  return [kindsRoute(deps), putRoute(deps), entryRoute(deps), versionRoute(deps), ...remarkRoutes(deps)]
}

function putRoute(deps: Deps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/records/:number/entries',
    action: 'entry.finalise',
    params: recordParams,
    body: newEntry,
    answers: { 201: putShape },
    handle: async ({ params, session, body }) => {
      const put = await putEntry(deps, session.token ?? '', params.number, body)
      return put.ok ? { json: put.value, status: 201 } : { refused: put.refusal }
    },
  })
}

function entryRoute(deps: Deps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/records/:number/entries/:id',
    action: 'entry.read',
    params: entryParams,
    answers: { 200: entryShape },
    handle: async ({ params, session }) => {
      const read = await readEntry(deps, session.token ?? '', params.number, params.id)
      return read.ok ? { json: entryJson(read.value.entry) } : { refused: read.refusal }
    },
  })
}

function versionRoute(deps: Deps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/records/:number/entries/:id/versions/:version',
    action: 'entry.readVersion',
    params: entryParams.extend({ version: versionNumber }),
    answers: { 200: versionShape },
    handle: async ({ params, session }) => {
      const read = await readVersion(deps, session.token ?? '', params.number, params.id, params.version)
      return read.ok ? { json: versionJson(read.value.version) } : { refused: read.refusal }
    },
  })
}

function remarkRoutes(deps: Deps): readonly Route[] {
  return (['addition', 'dispute'] as const).map((what) =>
    api({
      method: 'POST',
      path: `/api/v1/records/:number/entries/:id/${what}s`,
      action: what === 'addition' ? 'entry.add' : 'entry.dispute',
      params: entryParams,
      body: z.strictObject({ text: remarkText[what] }),
      answers: { 201: z.strictObject({ id: z.uuid() }) },
      handle: async ({ params, session, body }) => {
        const put = await remarkOn(deps.door, session.token ?? '', params.number, params.id, what, body.text)
        return put.ok ? { json: put.value, status: 201 } : { refused: put.refusal }
      },
    }),
  )
}

const kindShape = z.strictObject({
  name: z.string(),
  label: z.string(),
  says: z.string(),
  schemaVersion: z.number().int(),
  happened: z.string().nullable(),
  mayBeRough: z.boolean(),
  documents: z.enum(['none', 'some', 'needed']),
  offered: z.boolean(),
  oncePerRecord: z.boolean(),
  /** JSON Schema of the body. */
  body: z.record(z.string(), z.unknown()),
})

function kindsRoute({ registry }: Deps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/kinds',
    public: true,
    because: 'It describes what can be recorded, and holds nothing of any child.',
    answers: { 200: z.strictObject({ kinds: z.array(kindShape) }) },
    handle: () => ({ json: { kinds: [...registry.kinds.values()].map(kindJson) } }),
  })
}

function kindJson(kind: Kind): z.output<typeof kindShape> {
  const { name, label, says, schemaVersion, happened, mayBeRough, documents, offered, oncePerRecord } = kind
  return {
    name,
    label,
    says,
    schemaVersion,
    happened,
    mayBeRough,
    documents,
    offered,
    oncePerRecord,
    body: schemaOf(kind),
  }
}

/** As it is written, before tidying; each field with its question. */
function schemaOf(kind: Kind): Record<string, unknown> {
  const asked = new Map(fieldsOf(kind).map(({ name, about }) => [name, about]))
  const schema: Record<string, unknown> = z.toJSONSchema(kind.body, { io: 'input', unrepresentable: 'any' })
  const properties = z.record(z.string(), z.record(z.string(), z.unknown())).catch({}).parse(schema['properties'])
  const described = Object.entries(properties).map(([name, property]) => {
    const about = asked.get(name)
    const description = about?.hint ? `${about.label}. ${about.hint}` : about?.label
    return [name, { ...property, ...(about?.type === 'day' && { format: 'date' }), title: about?.label, description }]
  })
  return { ...schema, properties: Object.fromEntries(described) }
}
