import { z } from 'zod'
import { api, type Route } from '../../platform/web/index.ts'
import { documentJson, documentShape } from '../entries/index.ts'
import { recordParams } from '../frame/index.ts'
import {
  beginCorrection,
  beginDraft,
  type Deps,
  type Draft,
  discardDraft,
  listDrafts,
  readDraft,
  saveDraft,
} from './actions.ts'
import { sentSchema } from './answers-sent.ts'
import { finaliseDraft } from './finalising.ts'
import { draftParams, type PageDeps, uploadLimits } from './pages.tsx'
import { takeFiles } from './taking-files.ts'

const draftShape = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  corrects: z.uuid().nullable(),
  baseVersion: z.number().int().nullable(),
  revision: z.number().int(),
  begunAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
  answers: sentSchema,
})
const begunShape = z.strictObject({ id: z.uuid() })

/** The programming interface to one's own drafts. Answers are named as the form names them. */
export function draftApi(deps: PageDeps): readonly Route[] {
  return [
    ...listRoutes(deps),
    ...oneRoutes(deps),
    discardRoute(deps),
    correctionRoute(deps),
    filesRoute(deps),
    finalisationRoute(deps),
  ]
}

function listRoutes(deps: Deps): readonly Route[] {
  const path = '/api/v1/records/:number/drafts'
  return [
    api({
      method: 'GET',
      path,
      action: 'draft.read',
      params: recordParams,
      answers: { 200: z.strictObject({ drafts: z.array(draftShape) }) },
      handle: async ({ params, session }) => {
        const read = await listDrafts(deps, session.token ?? '', params.number)
        return read.ok ? { json: { drafts: read.value.map(draftJson) } } : { refused: read.refusal }
      },
    }),
    api({
      method: 'POST',
      path,
      action: 'draft.begin',
      params: recordParams,
      body: z.strictObject({ kind: z.string(), answers: sentSchema.default({}) }),
      answers: { 201: begunShape },
      handle: async ({ params, session, body }) => {
        const begun = await beginDraft(deps, session.token ?? '', params.number, body.kind, body.answers)
        return begun.ok ? { json: begun.value, status: 201 } : { refused: begun.refusal }
      },
    }),
  ]
}

function oneRoutes(deps: Deps): readonly Route[] {
  const path = '/api/v1/records/:number/drafts/:id'
  return [
    api({
      method: 'GET',
      path,
      action: 'draft.read',
      params: draftParams,
      answers: { 200: draftShape.extend({ files: z.array(documentShape) }) },
      handle: async ({ params, session }) => {
        const read = await readDraft(deps, session.token ?? '', params.number, params.id)
        if (!read.ok) return { refused: read.refusal }
        return { json: { ...draftJson(read.value.draft), files: read.value.files.map(documentJson) } }
      },
    }),
    api({
      method: 'PUT',
      path,
      action: 'draft.save',
      params: draftParams,
      body: z.strictObject({
        answers: sentSchema,
        revision: z
          .number()
          .int()
          .min(1)
          .max(2 ** 31 - 1),
      }),
      answers: { 200: z.strictObject({ revision: z.number().int(), savedAt: z.iso.datetime() }) },
      handle: async ({ params: { number, id }, session, body }) => {
        const saved = await saveDraft(deps, session.token ?? '', number, id, body.answers, body.revision)
        return saved.ok ? { json: saved.value } : { refused: saved.refusal }
      },
    }),
  ]
}

function discardRoute(deps: Deps): Route {
  return api({
    method: 'DELETE',
    path: '/api/v1/records/:number/drafts/:id',
    action: 'draft.discard',
    params: draftParams,
    answers: { 200: z.strictObject({ discarded: z.literal(true) }) },
    handle: async ({ params, session }) => {
      const gone = await discardDraft(deps, session.token ?? '', params.number, params.id)
      return gone.ok ? { json: { discarded: true } } : { refused: gone.refusal }
    },
  })
}

function correctionRoute(deps: Deps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/records/:number/entries/:id/corrections',
    action: 'draft.begin',
    params: draftParams,
    answers: { 201: begunShape },
    handle: async ({ params, session }) => {
      const begun = await beginCorrection(deps, session.token ?? '', params.number, params.id)
      return begun.ok ? { json: begun.value, status: 201 } : { refused: begun.refusal }
    },
  })
}

function filesRoute(deps: PageDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/records/:number/drafts/:id/files',
    action: 'document.upload',
    params: draftParams,
    upload: uploadLimits(deps),
    answers: { 201: z.strictObject({ files: z.array(documentShape) }) },
    handle: async ({ params: { number, id }, session, files }) => {
      const taken = await takeFiles(deps, { token: session.token ?? '', number, id }, files)
      return taken.ok ? { json: { files: taken.value.map(documentJson) }, status: 201 } : { refused: taken.refusal }
    },
  })
}

/**
 * `corrects`: whether the draft corrects an entry. `confirmed`: a person has seen that it names a sibling. `standing`: the
 * version of the corrected entry that they have seen, where it is newer than the draft's `baseVersion`.
 */
const pressedSchema = z.strictObject({
  corrects: z.boolean().default(false),
  confirmed: z.boolean().default(false),
  standing: z.number().int().min(1).max(2_147_483_647).optional(),
})

function finalisationRoute(deps: Deps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/records/:number/drafts/:id/finalisation',
    action: 'entry.finalise',
    params: draftParams,
    body: pressedSchema,
    answers: { 200: z.strictObject({ id: z.uuid(), version: z.number().int() }) },
    handle: async ({ params: { number, id }, session, body: { corrects, ...pressed } }) => {
      const put = await finaliseDraft(deps, session.token ?? '', number, id, null, corrects, pressed)
      return put.ok ? { json: put.value } : { refused: put.refusal }
    },
  })
}

function draftJson(draft: Draft): z.output<typeof draftShape> {
  const { id, kind, corrects, baseVersion, revision, begunAt, savedAt, answers } = draft
  const copied = Object.entries(answers).map(([name, given]) => [name, typeof given === 'string' ? given : [...given]])
  return {
    id,
    kind,
    corrects,
    baseVersion,
    revision,
    begunAt: begunAt.toISOString(),
    savedAt: savedAt.toISOString(),
    answers: Object.fromEntries(copied),
  }
}
