export {
  type DocumentLine,
  discardUpload,
  documentsOf,
  type Incoming,
  piecesOfDraft,
  upload,
  uploadsOfDraft,
} from './actions.ts'
export { attachSealed, type SealedAlready, sealForRecord } from './import-actions.ts'
export { mayBeShown } from './media-type.ts'
export { documentRoutes } from './pages.ts'
export { saySize, sayTooLarge, sayType } from './rules.ts'
export { rangeAsked, type SentFile, sendFile } from './sending.ts'
export { removeUploads, settleUploads } from './store.ts'
export { type Interval, whileAllowed } from './while-allowed.ts'
