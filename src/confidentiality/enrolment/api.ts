import { z } from 'zod'
import { api, type Route } from '../../platform/web/index.ts'
import { accountApiBody, invitationBody, setUpBody } from './forms.ts'
import { enrolmentsFromOneAddress } from './pages.tsx'
import { type SetUpDeps, setUpWithCode } from './set-up.ts'

const enrolmentShape = z.strictObject({
  name: z.string(),
  userName: z.string(),
  secret: z.string().describe('For the authenticator app, in base 32'),
  address: z.string().describe('The same as an otpauth: address, for a picture'),
  sealed: z.string().describe('Sent back with the password, within half an hour'),
})
const councilShape = z.strictObject({
  setUp: z.boolean(),
  name: z.string().nullable().describe('null while it is not set up'),
  colour: z.string().nullable(),
  demo: z.boolean(),
})
const enrolledShape = z.strictObject({ enrolled: z.literal(true) })
const invitationShape = z.strictObject({
  invitation: z.string().describe('Of the first administrator. Shown only now; works once, for three days'),
})

/** The first run and the enrolment, for programs: the same actions as the pages. */
export function enrolmentApi(deps: SetUpDeps): readonly Route[] {
  return [council(deps), councilMade(deps), invitationGiven(deps), accountGiven(deps)]
}

function council({ doorkeeper }: SetUpDeps): Route {
  return api({
    method: 'GET',
    path: '/api/v1/council',
    public: true,
    because: 'The name and the colour of the council stand on the page to sign in on.',
    answers: { 200: councilShape },
    handle: async () => {
      const found = await doorkeeper.council()
      const { name, colour, demo } = found ?? { name: null, colour: null, demo: false }
      return { json: { setUp: found !== undefined, name, colour, demo } }
    },
  })
}

function councilMade(deps: SetUpDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/council',
    public: true,
    because: 'There is nobody yet who could sign in; the code of the terminal says who may set up.',
    limit: { ...enrolmentsFromOneAddress, together: 'enrolment: set-up' },
    body: setUpBody,
    answers: { 201: invitationShape },
    handle: async ({ body }) => {
      const made = await setUpWithCode(deps, body)
      return made.ok ? { json: { invitation: made.value.invitation }, status: 201 } : { refused: made.refusal }
    },
  })
}

function invitationGiven({ doorkeeper }: SetUpDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/enrolment',
    public: true,
    because: 'Whoever enrols cannot sign in yet; the invitation code says who they are.',
    limit: { ...enrolmentsFromOneAddress, together: 'enrolment: invitation' },
    body: invitationBody,
    answers: { 200: enrolmentShape },
    handle: async ({ body }) => {
      const begun = await doorkeeper.beginEnrolment(body.code)
      return begun.ok ? { json: begun.value } : { refused: begun.refusal }
    },
  })
}

function accountGiven({ doorkeeper }: SetUpDeps): Route {
  return api({
    method: 'POST',
    path: '/api/v1/enrolment/account',
    public: true,
    because: 'Whoever enrols cannot sign in yet; the sealed invitation says who they are.',
    limit: { ...enrolmentsFromOneAddress, together: 'enrolment: account' },
    body: accountApiBody,
    answers: { 201: enrolledShape },
    handle: async ({ body }) => {
      const enrolled = await doorkeeper.enrol(body.sealed, body.password, body.proof)
      return enrolled.ok ? { json: { enrolled: true }, status: 201 } : { refused: enrolled.refusal }
    },
  })
}
