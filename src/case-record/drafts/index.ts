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
export { type OwnDraft, ownDrafts } from './own-actions.ts'
export { draftPages } from './pages.tsx'
export { titleTyped } from './rules.ts'
