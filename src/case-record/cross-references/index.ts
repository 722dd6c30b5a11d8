export { projectSiblings } from './actions.ts'
