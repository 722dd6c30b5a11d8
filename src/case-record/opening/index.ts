export {
  countWaitingOpenings,
  decideHeldOpening,
  type HeldOpening,
  listHeldOpenings,
  type Opened,
  type OwnOpening,
  openChildRecord,
  ownOpenings,
} from './actions.ts'
export { openingApi } from './api.ts'
export { type Asked, askToOpen, keysOf } from './asking.ts'
export { openingPages } from './pages.tsx'
