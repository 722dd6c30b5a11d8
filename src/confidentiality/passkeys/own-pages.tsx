import { z } from 'zod'
import { page, type Reply, type Route, redirect, type Shell, show, type Visitor } from '../../platform/web/index.ts'
import { parseUuid, type Uuid } from '../../words/ids.ts'
import type { Refusal } from '../../words/result.ts'
import { partyOf } from '../sign-in/index.ts'
import { noPasskeysHere } from './actions.ts'
import { codeWords, creation, passkeyName, proofFields, typedAs } from './forms.ts'
import type { PasskeyDeps } from './sign-in-pages.tsx'
import { MakePasskeyPage, NewPasskeyPage } from './views/new-passkey-pages.tsx'
import { OwnSignInPage } from './views/own-sign-in-page.tsx'

/** How a person signs in: what they have, making and removing passkeys, and what they must be told. */
export function ownSignInPages(deps: PasskeyDeps): readonly Route[] {
  return [own(deps), newForm(deps), newBegun(deps), added(deps), removed(deps), acknowledged(deps)]
}

const happened = z.object({ done: z.enum(['added', 'removed']).optional() })

function own(deps: PasskeyDeps): Route {
  return page({
    method: 'GET',
    path: '/my-sign-in',
    action: 'signIn.readOwn',
    query: happened,
    handle: async ({ session, shell, query, request, visitor }) => {
      const read = await deps.passkeys.ownSignIn(session.token ?? '')
      if (!read.ok) return { refused: read.refusal }
      const around = { shell, visitor: await visitor(), party: partyOf(deps, request) }
      return show(<OwnSignInPage {...around} own={read.value} done={query.done} />)
    },
  })
}

type Asking = {
  token: string
  shell: Shell
  visitor: () => Promise<Visitor | undefined>
  request: Parameters<typeof partyOf>[1]
}
type Again = { name?: string | undefined; refusal?: Refusal }

/** The first step of making a passkey: its name, and the second factor that the person has now. */
async function newPage(deps: PasskeyDeps, { token, shell, visitor, request }: Asking, { name, refusal }: Again) {
  const read = await deps.passkeys.ownSignIn(token)
  if (!read.ok) return { refused: read.refusal }
  const around = { shell, visitor: await visitor(), party: partyOf(deps, request) }
  const form = <NewPasskeyPage {...around} ways={read.value.ways} name={name} errors={refusal?.fields} />
  return refusal ? { refused: refusal, show: form } : show(form)
}

function newForm(deps: PasskeyDeps): Route {
  return page({
    method: 'GET',
    path: '/my-sign-in/passkeys/new',
    action: 'signIn.readOwn',
    handle: ({ session, shell, visitor, request }) =>
      newPage(deps, { token: session.token ?? '', shell, visitor, request }, {}),
  })
}

/** `when`: what is missing is named at once, also where the name is missing too. */
const newBody = z
  .strictObject({ name: passkeyName, ...proofFields })
  .refine(({ code, response }) => Boolean(code) || Boolean(response), {
    path: ['code'],
    error: codeWords,
    when: () => true,
  })

function newBegun(deps: PasskeyDeps): Route {
  return page({
    method: 'POST',
    path: '/my-sign-in/passkeys/new',
    action: 'passkey.add',
    body: newBody,
    handle: async ({ session, shell, body, request, visitor }): Promise<Reply> => {
      const token = session.token ?? ''
      const party = partyOf(deps, request)
      if (!party) return { refused: noPasskeysHere.refusal }
      const { name, ...proof } = body
      const begun = await deps.passkeys.beginPasskey(token, proof, party)
      if (!begun.ok) {
        if (!begun.refusal.fields) return { refused: begun.refusal }
        return newPage(deps, { token, shell, visitor, request }, { name, refusal: begun.refusal })
      }
      const around = { shell, visitor: await visitor(), party }
      return show(<MakePasskeyPage {...around} name={name} options={JSON.stringify(begun.value.options)} />)
    },
    mistaken: ({ session, shell, body, errors, request, visitor }) => {
      const fields = { ...errors, ...(errors['response'] && { passkey: errors['response'] }) }
      const refusal = { code: 'bad-input', words: 'Put the answers right.', fields } as const
      const name = typeof body['name'] === 'string' ? body['name'] : undefined
      return newPage(deps, { token: session.token ?? '', shell, visitor, request }, { name, refusal })
    },
  })
}

function added(deps: PasskeyDeps): Route {
  return page({
    method: 'POST',
    path: '/my-sign-in/passkeys',
    action: 'passkey.add',
    body: z.strictObject({ name: passkeyName, response: typedAs(creation) }),
    handle: async ({ session, body, request }) => {
      const party = partyOf(deps, request)
      const { name, response } = body
      const made = party ? await deps.passkeys.addPasskey(session.token ?? '', name, response, party) : noPasskeysHere
      return made.ok ? redirect('/my-sign-in?done=added') : { refused: beginAgain(made.refusal) }
    },
  })
}

const beginAgain = (refusal: Refusal): Refusal => ({
  ...refusal,
  offer: { words: 'Add a passkey', href: '/my-sign-in/passkeys/new' },
})

/** An id as addresses carry it. */
export const passkeyParams = z.object({
  id: z.string().transform((text, context): Uuid => {
    const id = parseUuid(text)
    if (id) return id
    context.addIssue({ code: 'custom', message: 'This is no id' })
    return z.NEVER
  }),
})

function removed({ passkeys }: PasskeyDeps): Route {
  return page({
    method: 'POST',
    path: '/my-sign-in/passkeys/:id/removal',
    action: 'passkey.remove',
    params: passkeyParams,
    handle: async ({ session, params }) => {
      const gone = await passkeys.dropPasskey(session.token ?? '', params.id)
      const offer = { words: 'How I sign in', href: '/my-sign-in' }
      return gone.ok ? redirect('/my-sign-in?done=removed') : { refused: { ...gone.refusal, offer } }
    },
  })
}

function acknowledged({ passkeys, doorkeeper }: PasskeyDeps): Route {
  return page({
    method: 'POST',
    path: '/my-sign-in/acknowledgement',
    action: 'reset.acknowledge',
    handle: async ({ session }) => {
      const told = await passkeys.acknowledge(session.token ?? '')
      if (!told.ok) return { refused: told.refusal }
      return redirect((await doorkeeper.keptAnswers(told.value.account)) ? '/kept-answers' : '/')
    },
  })
}
