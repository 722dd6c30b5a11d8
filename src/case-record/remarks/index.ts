export { type Remark, remarkOn, remarksHere } from './actions.ts'
