export { homeApi } from './api.ts'
export { homePages } from './pages.tsx'
