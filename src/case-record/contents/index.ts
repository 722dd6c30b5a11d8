export { type Completeness, loadCompleteness, projectContents, resetContents } from './actions.ts'
export { contentsApi } from './api.ts'
export { contentsPages } from './pages.tsx'
