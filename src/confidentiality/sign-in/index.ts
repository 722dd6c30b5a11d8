export { type DemoPerson, NotTheDemo, newInvitation } from '../enrolment/index.ts'
export {
  actorOf,
  createDoorkeeper,
  type Deps,
  type Doorkeeper,
  eventOf,
  halfwayMinutes,
  halfwayOver,
  isLocked,
  takeCode,
} from './actions.ts'
export { sessionApi } from './api.ts'
export {
  codePage,
  halfwayOf,
  letIn,
  partyOf,
  type SignInDeps,
  signInPage,
  signInPages,
  textOf,
  triesFromOneAddress,
  withNext,
} from './pages.tsx'
export { startSession } from './starting-actions.ts'
export { type AccountRow, closeSession, findBySession, forgetWrongTries } from './store.ts'
