export { putInQuarantine } from './actions.ts'
