export { createKeptAnswers, type FormFields, type KeptAnswers } from './actions.ts'
export { answersKeeper, keptAnswersPages } from './pages.tsx'
