export { remarkOn } from '../remarks/index.ts'
export {
  appendEntry,
  correctEntry,
  countsByKind,
  type Entry,
  findOnlyEntry,
  findPutFrom,
  type Line,
  loadEntry,
  loadLines,
  readTimeline,
  type Version,
} from './actions.ts'
export { answerNames } from './answer-names.ts'
export { entryApi } from './api.ts'
export { type Answers, answersOf, type Body, type Content, checkContent, readAnswers } from './form.ts'
export { rebuildProjections, rebuildRecord } from './jobs.ts'
export { fieldsOf, type Kind, problemWithText } from './kinds.ts'
export { entryPages } from './pages.tsx'
export { createRegistry, getKind, type Projector, type Recorded, type Registry } from './registry.ts'
export type { Origin } from './sealed-content.ts'
export { documentJson, documentShape, happenedGiven, happenedShape, lineJson, lineShape } from './shapes.ts'
export type { CountRow, Slice } from './store.ts'
export { KindFields, type KindFieldsProps } from './views/kind-form.tsx'
export { Paragraphs, ShowBody, ShowValue } from './views/show-body.tsx'
