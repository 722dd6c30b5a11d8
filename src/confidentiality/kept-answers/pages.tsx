import { z } from 'zod'
import { type Asked, page, type Route, redirect, show } from '../../platform/web/index.ts'
import type { Actor } from '../../words/actor.ts'
import { parseUuid, type Uuid } from '../../words/ids.ts'
import type { createKeptAnswers } from './actions.ts'
import { KeptAnswersPage } from './views/kept-answers-page.tsx'

/** The doorkeeper has both. */
export type KeptAnswersDeps = {
  doorkeeper: ReturnType<typeof createKeptAnswers> & { whoIs(token: string): Promise<Actor | undefined> }
}

/** What was typed when a session had ended, given back to its writer. */
export function keptAnswersPages({ doorkeeper }: KeptAnswersDeps): readonly Route[] {
  return [
    page({
      method: 'GET',
      path: '/kept-answers',
      public: true,
      because: 'Shows what the person themselves typed, found by their own session; no record is opened.',
      handle: async ({ session, shell, visitor }) => {
        const actor = await whoAsks(doorkeeper, session)
        if (!actor) return notSignedIn
        const kept = await doorkeeper.keptAnswers(actor.accountId)
        return show(<KeptAnswersPage shell={shell} visitor={await visitor()} kept={kept} />)
      },
    }),
    page({
      method: 'POST',
      path: '/kept-answers/removal',
      public: true,
      because: 'Removes only what the person themselves typed and never sent.',
      body: z.strictObject({ id: z.string().transform((text) => parseUuid(text)) }),
      handle: async ({ session, body }) => {
        const actor = await whoAsks(doorkeeper, session)
        if (!actor) return notSignedIn
        if (body.id) await doorkeeper.forgetKeptAnswers(actor.accountId, body.id)
        return redirect('/')
      },
    }),
  ]
}

/** What the web layer needs to keep a form's answers (its option `keepAnswers`). */
export function answersKeeper({ doorkeeper }: KeptAnswersDeps) {
  return {
    keep: doorkeeper.keepAnswers,
    givenBack: async (token: string, id: string) => {
      const [actor, kept]: [Actor | undefined, Uuid | undefined] = [await doorkeeper.whoIs(token), parseUuid(id)]
      if (actor && kept) await doorkeeper.forgetKeptAnswers(actor.accountId, kept)
    },
  }
}

export const notSignedIn = { refused: { code: 'not-signed-in', words: 'Sign in to get back what you typed.' } } as const

/** Whose session it is, if it is one. */
export async function whoAsks(
  doorkeeper: KeptAnswersDeps['doorkeeper'],
  session: Asked<unknown, unknown, unknown>['session'],
) {
  return session.token === undefined ? undefined : doorkeeper.whoIs(session.token)
}
