export { type DemoPerson, NotTheDemo, newInvitation } from '../enrolment/index.ts'
export { createDoorkeeper, type Doorkeeper } from './actions.ts'
export { sessionApi } from './api.ts'
export { type SignInDeps, signInPages } from './pages.tsx'
