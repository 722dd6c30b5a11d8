import type { FastifyRequest } from 'fastify'
import { toString as drawQr } from 'qrcode'
import { page, portOf, type Reply, type Route, redirect, type Shell, show } from '../../platform/web/index.ts'
import type { Refusal } from '../../words/result.ts'
import { type RelyingParty, relyingPartyOf } from '../passkeys/rules.ts'
import type { Enrolment } from './actions.ts'
import { accountBody, invitationBody, setUpBody } from './forms.ts'
import { type SetUpDeps, setUpWithCode } from './set-up.ts'
import { EnrolmentPage, InvitationPage, SetUpDonePage } from './views/enrolment-pages.tsx'
import { SetUpPage } from './views/set-up-page.tsx'

export type EnrolmentDeps = SetUpDeps & {
  /** The address that people type, where one is configured: passkeys are bound to it. */
  publicUrl?: string | undefined
}

export const enrolmentsFromOneAddress = { most: 20, seconds: 60 }

/** The first run, and how a person with an invitation comes to have an account to sign in with. */
export function enrolmentPages(deps: EnrolmentDeps): readonly Route[] {
  return [invitationForm(), invitationGiven(deps), accountGiven(deps), setUpForm(deps), setUpGiven(deps)]
}

function invitationForm(): Route {
  return page({
    method: 'GET',
    path: '/enrolment',
    public: true,
    because: 'Whoever enrols cannot sign in yet; the form holds nothing.',
    handle: ({ shell }) => show(<InvitationPage shell={shell} />),
  })
}

function invitationGiven(deps: EnrolmentDeps): Route {
  return page({
    method: 'POST',
    path: '/enrolment',
    public: true,
    because: 'Whoever enrols cannot sign in yet; the invitation code says who they are.',
    limit: { ...enrolmentsFromOneAddress, together: 'enrolment: invitation' },
    body: invitationBody,
    handle: async ({ shell, body, request }) => {
      const begun = await deps.doorkeeper.beginEnrolment(body.code)
      if (!begun.ok) return invitationAgain(shell, begun.refusal)
      return show(await enrolmentPage(shell, begun.value, partyOf(deps, request)))
    },
    mistaken: ({ shell, errors }) =>
      invitationAgain(shell, { code: 'bad-input', words: 'Enter your invitation code.', fields: { ...errors } }),
  })
}

/** The page of an enrolment once more, with what is to be put right. */
export async function enrolmentAgain(
  deps: Pick<EnrolmentDeps, 'doorkeeper' | 'publicUrl'>,
  { shell, request }: { shell: Shell; request: FastifyRequest },
  sealed: unknown,
  refusal: Refusal,
): Promise<Reply> {
  const enrolment = await deps.doorkeeper.enrolmentOf(typeof sealed === 'string' ? sealed : '')
  if (!enrolment.ok) return invitationAgain(shell, enrolment.refusal)
  return {
    refused: refusal,
    show: await enrolmentPage(shell, enrolment.value, partyOf(deps, request), refusal.fields),
  }
}

function partyOf({ publicUrl }: Pick<EnrolmentDeps, 'publicUrl'>, request: FastifyRequest): RelyingParty | undefined {
  return relyingPartyOf(publicUrl, portOf(request))
}

function accountGiven(deps: EnrolmentDeps): Route {
  return page({
    method: 'POST',
    path: '/enrolment/account',
    public: true,
    because: 'Whoever enrols cannot sign in yet; the sealed invitation says who they are.',
    limit: { ...enrolmentsFromOneAddress, together: 'enrolment: account' },
    body: accountBody.refine(({ password, again }) => password === again, {
      path: ['again'],
      error: 'The two passwords differ. Enter the same one twice',
    }),
    handle: async ({ shell, body, request }) => {
      const enrolled = await deps.doorkeeper.enrol(body.sealed, body.password, body.proof)
      if (enrolled.ok) return redirect('/sign-in?enrolled=yes')
      return enrolmentAgain(deps, { shell, request }, body.sealed, enrolled.refusal)
    },
    mistaken: ({ shell, body, errors, request }) => {
      const refusal = { code: 'bad-input', words: 'Put the answers right.', fields: { ...errors } } as const
      return enrolmentAgain(deps, { shell, request }, body['sealed'], refusal)
    },
  })
}

function setUpForm({ doorkeeper }: EnrolmentDeps): Route {
  return page({
    method: 'GET',
    path: '/set-up',
    public: true,
    because: 'There is nobody yet who could sign in; the form holds nothing.',
    handle: async ({ shell }) =>
      (await doorkeeper.council()) ? redirect('/sign-in') : show(<SetUpPage shell={shell} typed={{}} />),
  })
}

function setUpGiven(deps: EnrolmentDeps): Route {
  return page({
    method: 'POST',
    path: '/set-up',
    public: true,
    because: 'There is nobody yet who could sign in; the code of the terminal says who may set up.',
    limit: { ...enrolmentsFromOneAddress, together: 'enrolment: set-up' },
    body: setUpBody,
    handle: async ({ shell, body }) => {
      const made = await setUpWithCode(deps, body)
      if (made.ok) return show(<SetUpDonePage shell={shell} invitation={made.value.invitation} />)
      const { refusal } = made
      if (refusal.code !== 'not-permitted') return { refused: refusal }
      return { refused: refusal, show: <SetUpPage shell={shell} typed={body} errors={refusal.fields} /> }
    },
    mistaken: ({ shell, body, errors }) => ({
      refused: { code: 'bad-input', words: 'Put the answers right.' },
      show: <SetUpPage shell={shell} typed={body} errors={errors} />,
    }),
  })
}

function invitationAgain(shell: Shell, refusal: Refusal): Reply {
  return { refused: refusal, show: <InvitationPage shell={shell} errors={refusal.fields} /> }
}

async function enrolmentPage(
  shell: Shell,
  enrolment: Enrolment,
  party: RelyingParty | undefined,
  errors?: Record<string, string>,
) {
  const picture = await drawQr(enrolment.address, { type: 'svg', margin: 2, width: 220 })
  return <EnrolmentPage shell={shell} enrolment={enrolment} picture={labelled(picture)} party={party} errors={errors} />
}

/** The picture is drawn by us from our own address; it gets the words that stand for it. */
function labelled(svg: string): string {
  return svg.replace('<svg ', '<svg role="img" aria-label="Picture for the authenticator app" ')
}
