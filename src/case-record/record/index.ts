export {
  listMyRecords,
  type MyRecord,
  type MyRecords,
  type Overview,
  periodsHere,
  projectIdentityAndPeriods,
  readIdentity,
  readOverview,
} from './actions.ts'
export { type ChildKey, childKeys } from './rules.ts'
