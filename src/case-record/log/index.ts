export { logApi } from './api.ts'
export { logPages } from './pages.tsx'
