export { intakeApi } from './api.ts'
export { intakeFileRoutes } from './file-routes.ts'
export { countWaitingFiles } from './list-actions.ts'
export { intakePages } from './pages.tsx'
