export { type DocumentLine, documentsOf, piecesOfDraft, uploadsOfDraft } from './actions.ts'
export { removeUploads, settleUploads } from './store.ts'
