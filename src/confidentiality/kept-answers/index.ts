export { createKeptAnswers, type FormFields, type KeptAnswers } from './actions.ts'
export { keptAnswersApi } from './api.ts'
export { answersKeeper, keptAnswersPages } from './pages.tsx'
