import { z } from 'zod'
import type { Door } from '../../confidentiality/action.ts'
import { api, type Route } from '../../platform/web/index.ts'
import type { Registry } from '../entries/index.ts'
import { recordParams } from '../frame/index.ts'
import { type Contents, markLine, readContents } from './actions.ts'
import { lineParams, markSchema } from './pages.tsx'
import { minimumReached } from './rules.ts'

type Parts = { door: Door; registry: Registry }

const contentsShape = z.strictObject({
  number: z.string(),
  minimum: z.strictObject({ reached: z.number().int(), of: z.number().int() }),
  lines: z.array(
    z.strictObject({
      line: z.string(),
      title: z.string(),
      level: z.enum(['minimum', 'recommended', 'contribution']),
      plain: z.string(),
      source: z.string(),
      unverified: z.boolean(),
      state: z.enum(['present', 'missing', 'not applicable']),
      entries: z.number().int(),
      latestDay: z.iso.date().nullable(),
      latestEntry: z.string().nullable(),
      notApplicable: z
        .strictObject({ entry: z.string(), because: z.string(), by: z.string(), at: z.iso.datetime() })
        .nullable(),
    }),
  ),
})

/** The interface of this slice: the twins of its pages. */
export function contentsApi({ door, registry }: Parts): readonly Route[] {
  return [
    api({
      method: 'GET',
      path: '/api/v1/records/:number/contents',
      action: 'record.readContents',
      params: recordParams,
      answers: { 200: contentsShape },
      handle: async ({ params, session }) => {
        const read = await readContents(door, registry, session.token ?? '', params.number)
        return read.ok ? { json: contentsJson(read.value) } : { refused: read.refusal }
      },
    }),
    api({
      method: 'PUT',
      path: '/api/v1/records/:number/contents/:line/mark',
      action: 'record.markNotApplicable',
      params: lineParams,
      body: markSchema,
      answers: { 200: z.strictObject({ entry: z.string() }) },
      handle: async ({ params, body, session }) => {
        const { number, line } = params
        const marked = await markLine(door, registry, session.token ?? '', number, line, body.applies, body.because)
        return marked.ok ? { json: { entry: marked.value.id } } : { refused: marked.refusal }
      },
    }),
  ]
}

function contentsJson({ frame, lines }: Contents): z.output<typeof contentsShape> {
  return {
    number: frame.number,
    minimum: minimumReached(lines),
    lines: lines.map(({ row, state, entries, latestDay, latestEntry, notApplicable }) => ({
      line: row.id,
      title: row.title,
      level: row.level,
      plain: row.plain,
      source: row.source,
      unverified: row.unverified === true,
      state,
      entries,
      latestDay,
      latestEntry,
      notApplicable: notApplicable && { ...notApplicable, at: notApplicable.at.toISOString() },
    })),
  }
}
