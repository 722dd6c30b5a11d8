import { z } from 'zod'
import { type Asked, page, type Reply, type Route, redirect, type Shell, show } from '../../platform/web/index.ts'
import { parseRecordNumber, type RecordNumber, type Uuid } from '../../words/ids.ts'
import type { Refusal } from '../../words/result.ts'
import { type Answers, getKind } from '../entries/index.ts'
import { idInAddress } from '../frame/index.ts'
import { type Deps, decideHeldOpening, listHeldOpenings, openFromAnswers, prepareOpening } from './actions.ts'
import { HeldPage, NewRecordPage } from './views/new-record-page.tsx'
import { OpeningsPage } from './views/openings-page.tsx'

/** Opening a record, and what a records officer decides on openings that wait. */
export function openingPages(deps: Deps): readonly Route[] {
  return [newRecordForm(deps), recordOpened(deps), openingsList(deps), openingDecided(deps)]
}

/** A form's texts; which of them are answers is for the kind to say. */
const answers = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

function newRecordForm({ door, registry }: Deps): Route {
  return page({
    method: 'GET',
    path: '/records/new',
    action: 'opening.prepare',
    handle: async ({ session, shell }) => {
      const actor = await prepareOpening(door, session.token ?? '')
      if (!actor.ok) return { refused: actor.refusal }
      const kind = getKind(registry, 'identity')
      return show(<NewRecordPage shell={shell} actor={actor.value} kind={kind} answers={{}} />)
    },
  })
}

function recordOpened(deps: Deps): Route {
  return page({
    method: 'POST',
    path: '/records/new',
    action: 'record.open',
    body: answers,
    handle: async ({ session, shell, body }) => {
      const opened = await openFromAnswers(deps, session.token ?? '', body, body['sure'] === 'yes')
      if (opened.ok && opened.value.outcome === 'opened') return redirect(`/records/${opened.value.number}`)
      return opened.ok ? heldReply(deps, session, shell) : formAgain(deps, session, shell, body, opened.refusal)
    },
  })
}

type Session = Asked<unknown, unknown, unknown>['session']

async function heldReply({ door }: Deps, session: Session, shell: Shell): Promise<Reply> {
  const actor = await prepareOpening(door, session.token ?? '')
  return actor.ok ? show(<HeldPage shell={shell} actor={actor.value} />) : { refused: actor.refusal }
}

async function formAgain(
  { door, registry }: Deps,
  session: Session,
  shell: Shell,
  body: Answers,
  refusal: Refusal,
): Promise<Reply> {
  const actor = await prepareOpening(door, session.token ?? '')
  if (!actor.ok) return { refused: refusal }
  const kind = getKind(registry, 'identity')
  const form = <NewRecordPage shell={shell} actor={actor.value} kind={kind} answers={body} refusal={refusal} />
  return { refused: refusal, show: form }
}

function openingsList({ door }: Deps): Route {
  return page({
    method: 'GET',
    path: '/openings',
    action: 'opening.list',
    handle: async ({ session, shell }) => {
      const list = await listHeldOpenings(door, session.token ?? '')
      return list.ok ? show(<OpeningsPage shell={shell} {...list.value} />) : { refused: list.refusal }
    },
  })
}

function openingDecided(deps: Deps): Route {
  const again = async (token: string, shell: Shell, id: Uuid, refusal: Refusal): Promise<Reply> => {
    const list = await listHeldOpenings(deps.door, token)
    if (!list.ok) return { refused: list.refusal }
    const wrong = { id, words: refusal.fields?.['number'] ?? refusal.words }
    return { refused: refusal, show: <OpeningsPage shell={shell} {...list.value} wrong={wrong} /> }
  }
  return page({
    method: 'POST',
    path: '/openings/:id/decision',
    action: 'opening.decide',
    params: z.strictObject({ id: idInAddress }),
    body: z.strictObject({ number: decision }),
    handle: async ({ session, shell, params, body }) => {
      const token = session.token ?? ''
      const decided = await decideHeldOpening(deps, token, params.id, body.number)
      return decided.ok ? redirect('/openings') : again(token, shell, params.id, decided.refusal)
    },
    mistaken: ({ session, shell, params }) =>
      again(session.token ?? '', shell, params.id, { code: 'bad-input', words: 'Say who this is' }),
  })
}

/** The record of the same child; null for another child. */
const decision = z
  .string()
  .refine((text) => text === 'another' || parseRecordNumber(text) !== undefined)
  .transform((text): RecordNumber | null => parseRecordNumber(text) ?? null)
