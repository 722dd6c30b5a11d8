export {
  beginCorrection,
  beginDraft,
  type Deps,
  type Draft,
  discardDraft,
  draftsHere,
  type OpenDraft,
  readDraft,
  saveDraft,
} from './actions.ts'
export { draftApi } from './api.ts'
export { filePages } from './file-pages.tsx'
export { type Finalised, finaliseDraft } from './finalising.ts'
export { draftPages } from './pages.tsx'
export { draftsOf, type OwnDraftRow } from './store.ts'
