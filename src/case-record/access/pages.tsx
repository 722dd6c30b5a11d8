import { z } from 'zod'
import type { Door } from '../../confidentiality/action.ts'
import { page, type Reply, type Route, redirect, type Shell, show } from '../../platform/web/index.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import type { Refusal } from '../../words/result.ts'
import { idInAddress, numberInAddress, recordParams } from '../frame/index.ts'
import { endAccess, giveAccess, readAccess } from './actions.ts'
import { becauseBody, givingBody, readGiving } from './forms.ts'
import { AccessPage } from './views/access-page.tsx'
import { EndingPage } from './views/ending-page.tsx'

type Deps = { door: Door }

/** Who has access to a record, giving it and ending it. */
export function accessPages(deps: Deps): readonly Route[] {
  return [accessList(deps), accessGiven(deps), endingForm(deps), accessEnded(deps)]
}

function accessList({ door }: Deps): Route {
  return page({
    method: 'GET',
    path: '/records/:number/access',
    action: 'grant.list',
    params: recordParams,
    handle: async ({ params, session, shell }) => {
      const list = await readAccess(door, session.token ?? '', params.number)
      return list.ok ? show(<AccessPage shell={shell} {...list.value} />) : { refused: list.refusal }
    },
  })
}

type Typed = Readonly<Record<string, unknown>>

function accessGiven({ door }: Deps): Route {
  const again = async (token: string, number: RecordNumber, shell: Shell, typed: Typed, refusal: Refusal) => {
    const list = await readAccess(door, token, number)
    if (!list.ok) return { refused: list.refusal }
    const form = <AccessPage shell={shell} {...list.value} typed={typed} errors={refusal.fields} />
    return { refused: refusal, ...(refusal.fields && { show: form }) }
  }
  return page({
    method: 'POST',
    path: '/records/:number/access',
    action: 'grant.give',
    params: recordParams,
    body: givingBody,
    handle: async ({ params, session, shell, body }): Promise<Reply> => {
      const token = session.token ?? ''
      const giving = readGiving(body)
      const given = giving.ok ? await giveAccess(door, token, params.number, giving.value) : giving
      return given.ok
        ? redirect(`/records/${params.number}/access`)
        : again(token, params.number, shell, body, given.refusal)
    },
    mistaken: ({ params, session, shell, body, errors }) =>
      again(session.token ?? '', params.number, shell, body, {
        code: 'bad-input',
        words: 'Put the answers right.',
        fields: { ...errors },
      }),
  })
}

const grantParams = z.strictObject({ number: numberInAddress, grant: idInAddress })

function endingForm({ door }: Deps): Route {
  return page({
    method: 'GET',
    path: '/records/:number/access/:grant/ending',
    action: 'grant.list',
    params: grantParams,
    handle: ({ params, session, shell }) => endingReply(door, session.token ?? '', params, shell),
  })
}

function accessEnded({ door }: Deps): Route {
  return page({
    method: 'POST',
    path: '/records/:number/access/:grant/ending',
    action: 'grant.end',
    params: grantParams,
    body: becauseBody,
    handle: async ({ params, session, body }) => {
      const ended = await endAccess(door, session.token ?? '', params.number, params.grant, body.because)
      return ended.ok ? redirect(`/records/${params.number}/access`) : { refused: ended.refusal }
    },
    mistaken: ({ params, session, shell, errors }) =>
      endingReply(door, session.token ?? '', params, shell, {
        code: 'bad-input',
        words: 'Say why this access ends.',
        fields: { ...errors },
      }),
  })
}

async function endingReply(
  door: Door,
  token: string,
  { number, grant: id }: { number: RecordNumber; grant: Uuid },
  shell: Shell,
  refusal?: Refusal,
): Promise<Reply> {
  const list = await readAccess(door, token, number)
  if (!list.ok) return { refused: list.refusal }
  const grant = list.value.grants.find((one) => one.id === id && one.ended_at === null)
  if (!grant) return { refused: { code: 'conflict', words: 'This access has ended already, or was never given.' } }
  const form = <EndingPage shell={shell} frame={list.value.frame} grant={grant} errors={refusal?.fields} />
  return refusal ? { refused: refusal, show: form } : show(form)
}
