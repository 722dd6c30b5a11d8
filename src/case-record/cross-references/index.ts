export { projectSiblings, resetSiblings } from './actions.ts'
