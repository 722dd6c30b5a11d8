export { projectContents } from './actions.ts'
