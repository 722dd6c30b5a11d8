export {
  firstRecords,
  listMyRecords,
  type MyRecord,
  type MyRecords,
  type Overview,
  periodsHere,
  projectIdentityAndPeriods,
  readIdentity,
  readOverview,
  resetPeriods,
} from './actions.ts'
export { recordApi } from './api.ts'
export { recordPages } from './pages.tsx'
export { type ChildKey, childKeys } from './rules.ts'
