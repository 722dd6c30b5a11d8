export { resetApi } from './api.ts'
export { resetPages } from './pages.tsx'
