export { putInQuarantine, type Quarantined } from './actions.ts'
