export { openFolderStore } from './folder.ts'
export {
  DocumentBroken,
  type DocumentContext,
  openSealed,
  putSealed,
  removeSealed,
  SealedBytesRemain,
  type SealedDocument,
  type SealedSegment,
} from './sealed.ts'
export { segmentBytes } from './segments.ts'
export { type ByteRange, type DocumentStore, NoSuchObject, newObjectKey, ObjectExists } from './store.ts'
