export { timelineApi } from './api.ts'
export { timelinePages } from './pages.tsx'
