export {
  appendEntry,
  correctEntry,
  type Entry,
  findOnlyEntry,
  type Line,
  loadEntry,
  loadLines,
  readTimeline,
  remarkOn,
  type Version,
} from './actions.ts'
export { type Answers, answersOf, type Body, type Content, checkContent, readAnswers } from './form.ts'
export { createRegistry, getKind, type Projector, type Recorded, type Registry } from './registry.ts'
export { KindFields, type KindFieldsProps } from './views/kind-form.tsx'
export { Paragraphs, ShowBody, ShowValue } from './views/show-body.tsx'
