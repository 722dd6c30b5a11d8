import { z } from 'zod'
import { localAddress, page, type Reply, type Route, redirect, show } from '../../platform/web/index.ts'
import { enrolmentAgain, enrolmentsFromOneAddress } from '../enrolment/index.ts'
import {
  codePage,
  type Doorkeeper,
  halfwayOf,
  letIn,
  partyOf,
  signInPage,
  textOf,
  triesFromOneAddress,
  withNext,
} from '../sign-in/index.ts'
import { noPasskeysHere, type Passkeys } from './actions.ts'
import { assertion, creation, typedAs } from './forms.ts'
import { LostFactorPage, ResetAskedPage } from './views/lost-factor-pages.tsx'

export type PasskeyDeps = {
  doorkeeper: Doorkeeper
  passkeys: Passkeys
  https: boolean
  /** The address that people type, where one is configured: passkeys are bound to it. */
  publicUrl?: string | undefined
}

const next = z.string().optional()

/** Coming in by a passkey, and what to do when it is lost. */
export function passkeySignInPages(deps: PasskeyDeps): readonly Route[] {
  return [passkeyGiven(deps), secondPasskeyGiven(deps), lostForm(), lostGiven(deps), enrolmentGiven(deps)]
}

function passkeyGiven(deps: PasskeyDeps): Route {
  return page({
    method: 'POST',
    path: '/sign-in/passkey',
    public: true,
    because: 'Signing in: the passkey says who it is.',
    limit: { ...triesFromOneAddress, together: 'sign-in: passkey' },
    body: z.strictObject({ response: typedAs(assertion), next }),
    handle: async ({ shell, body, request, reply, session }): Promise<Reply> => {
      const to = localAddress(body.next)
      const party = partyOf(deps, request)
      const result = party ? await deps.passkeys.signInWithPasskey(body.response, party) : noPasskeysHere
      if (result.ok) return letIn(deps, { session, reply }, result.value, to)
      const errors = result.refusal.fields ?? {}
      return { refused: result.refusal, show: await signInPage(deps, { shell, request, next: to, errors }) }
    },
    mistaken: async ({ shell, body, errors, request }) => ({
      refused: { code: 'bad-input', words: 'Use the passkey again.' },
      show: await signInPage(deps, {
        shell,
        request,
        next: localAddress(textOf(body['next'])),
        errors: { passkey: errors['response'] ?? 'Use the passkey again' },
      }),
    }),
  })
}

function secondPasskeyGiven(deps: PasskeyDeps): Route {
  return page({
    method: 'POST',
    path: '/sign-in/code/passkey',
    public: true,
    because: 'The second step of signing in; it needs the token of the first.',
    limit: { ...triesFromOneAddress, together: 'sign-in: code' },
    body: z.strictObject({ response: typedAs(assertion), next }),
    handle: async ({ shell, body, request, reply, session }): Promise<Reply> => {
      const to = localAddress(body.next)
      const halfway = halfwayOf(request)
      if (!halfway) return redirect(withNext('/sign-in', to))
      const party = partyOf(deps, request)
      const result = party ? await deps.passkeys.givePasskey(halfway, body.response, party) : noPasskeysHere
      if (result.ok) return letIn(deps, { session, reply }, result.value, to)
      const errors = result.refusal.fields ?? { code: result.refusal.words }
      return { refused: result.refusal, show: await codePage(deps, { shell, request, next: to, errors }) }
    },
    mistaken: async ({ shell, body, errors, request }) => ({
      refused: { code: 'bad-input', words: 'Use the passkey again.' },
      show: await codePage(deps, {
        shell,
        request,
        next: localAddress(textOf(body['next'])),
        errors: { passkey: errors['response'] ?? 'Use the passkey again' },
      }),
    }),
  })
}

function lostForm(): Route {
  return page({
    method: 'GET',
    path: '/sign-in/lost-factor',
    public: true,
    because: 'Whoever has lost their second factor cannot sign in; the page holds nothing.',
    handle: ({ shell, request }) => show(<LostFactorPage shell={shell} halfway={halfwayOf(request) !== undefined} />),
  })
}

function lostGiven({ passkeys }: PasskeyDeps): Route {
  return page({
    method: 'POST',
    path: '/sign-in/lost-factor',
    public: true,
    because: 'Whoever has lost their second factor cannot sign in; it needs the token of the right password.',
    limit: triesFromOneAddress,
    handle: async ({ shell, request }): Promise<Reply> => {
      const asked = await passkeys.askForReset(halfwayOf(request) ?? '')
      return asked.ok ? show(<ResetAskedPage shell={shell} />) : { refused: asked.refusal }
    },
  })
}

function enrolmentGiven(deps: PasskeyDeps): Route {
  return page({
    method: 'POST',
    path: '/enrolment/passkey',
    public: true,
    because: 'Whoever enrols cannot sign in yet; the sealed invitation says who they are.',
    limit: enrolmentsFromOneAddress,
    body: z.strictObject({ sealed: z.string().max(2000), response: typedAs(creation) }),
    handle: async ({ shell, body, request }): Promise<Reply> => {
      const party = partyOf(deps, request)
      const made = party ? await deps.passkeys.enrolWithPasskey(body.sealed, body.response, party) : noPasskeysHere
      if (made.ok) return redirect('/sign-in?enrolled=yes')
      return enrolmentAgain(deps, { shell, request }, body.sealed, made.refusal)
    },
    mistaken: ({ shell, body, errors, request }) => {
      const fields = { passkey: errors['response'] ?? 'Make the passkey again' }
      const refusal = { code: 'bad-input', words: 'Make the passkey again.', fields } as const
      return enrolmentAgain(deps, { shell, request }, body['sealed'], refusal)
    },
  })
}
