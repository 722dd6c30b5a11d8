export { decideHeldOpening, type HeldOpening, listHeldOpenings, type Opened, openChildRecord } from './actions.ts'
