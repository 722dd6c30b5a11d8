export { accountApi } from './api.ts'
export { accountPages } from './pages.tsx'
