export { remarkOn } from '../remarks/index.ts'
export {
  appendEntry,
  correctEntry,
  countsByKind,
  type Entry,
  findOnlyEntry,
  type Line,
  loadEntry,
  loadLines,
  readTimeline,
  type Version,
} from './actions.ts'
export { type Answers, answersOf, type Body, type Content, checkContent, readAnswers } from './form.ts'
export { createRegistry, getKind, type Projector, type Recorded, type Registry } from './registry.ts'
export type { CountRow, Slice } from './store.ts'
export { KindFields, type KindFieldsProps } from './views/kind-form.tsx'
export { Paragraphs, ShowBody, ShowValue } from './views/show-body.tsx'
