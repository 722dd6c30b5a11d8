export { type Frame, loadFrame, sealSiblingName } from './actions.ts'
export { visitorOf } from './navigation.ts'
export { idInAddress, numberInAddress, recordParams } from './params.ts'
export { RecordPage, type RecordPageProps, type RecordPart } from './views/record-page.tsx'
