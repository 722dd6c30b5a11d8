export { type Frame, loadFrame, sealSiblingName } from './actions.ts'
