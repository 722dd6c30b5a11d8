import { z } from 'zod'
import type { Door } from '../../confidentiality/action.ts'
import { api, type Route } from '../../platform/web/index.ts'
import type { RecordNumber } from '../../words/ids.ts'
import type { Result } from '../../words/result.ts'
import type { Registry } from '../entries/index.ts'
import { recordParams } from '../frame/index.ts'
import { readIdentity, readOverview } from './actions.ts'
import { identityJson, identityShape, overviewJson, overviewShape, periodJson, periodShape } from './shapes.ts'

/** The interface of this slice: the twins of its pages. */
export function recordApi({ door, registry }: { door: Door; registry: Registry }): readonly Route[] {
  return [
    twin('/api/v1/records/:number', 'record.readOverview', overviewShape, async (token, number) =>
      mapped(await readOverview(door, registry, token, number), overviewJson),
    ),
    twin('/api/v1/records/:number/identity', 'record.readIdentity', identityShape, async (token, number) =>
      mapped(await readIdentity(door, registry, token, number), identityJson),
    ),
    twin('/api/v1/records/:number/periods', 'record.readIdentity', periodsShape, async (token, number) =>
      mapped(await readIdentity(door, registry, token, number), ({ frame, periods }) => ({
        number: frame.number,
        periods: periods.map(periodJson),
      })),
    ),
  ]
}

const periodsShape = z.strictObject({ number: z.string(), periods: z.array(periodShape) })

function twin<S extends z.ZodType>(
  path: string,
  action: 'record.readOverview' | 'record.readIdentity',
  shape: S,
  read: (token: string, number: RecordNumber) => Promise<Result<z.output<S>>>,
): Route {
  return api({
    method: 'GET',
    path,
    action,
    params: recordParams,
    answers: { 200: shape },
    handle: async ({ params, session }) => {
      const answer = await read(session.token ?? '', params.number)
      return answer.ok ? { json: answer.value } : { refused: answer.refusal }
    },
  })
}

function mapped<T, U>(result: Result<T>, map: (value: T) => U): Result<U> {
  return result.ok ? { ok: true, value: map(result.value) } : result
}
