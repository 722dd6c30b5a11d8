export { invitationHours } from './actions.ts'
export { accountApi } from './api.ts'
export { accountPages } from './pages.tsx'
export { InvitationPage } from './views/invitation-page.tsx'
