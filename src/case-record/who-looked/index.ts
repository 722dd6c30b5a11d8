export { whoLookedApi } from './api.ts'
export { whoLookedPages } from './pages.tsx'
