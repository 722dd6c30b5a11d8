export { importFolder, lists, type Order, type Outcome, type ReportLine } from './run-actions.ts'
