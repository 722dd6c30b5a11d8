export { createDoorkeeper, type DemoPerson, type Doorkeeper, NotTheDemo, newInvitation } from './actions.ts'
