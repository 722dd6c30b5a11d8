export {
  createEnrolment,
  type DemoPerson,
  type Deps,
  type Enrolment,
  findCouncilName,
  findInvited,
  holdInvited,
  markTakenUp,
  mustBeDemo,
  NotTheDemo,
  type SetUp,
} from './actions.ts'
export { enrolmentApi } from './api.ts'
export { userName } from './forms.ts'
export { enrolmentAgain, enrolmentPages, enrolmentsFromOneAddress } from './pages.tsx'
export { stepOf } from './second-factor.ts'
export { digest, newInvitation, openSecondFactor } from './secrets.ts'
