export { accessApi } from './api.ts'
export { accessPages } from './pages.tsx'
