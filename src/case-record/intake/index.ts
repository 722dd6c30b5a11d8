export { countWaitingFiles, intakeApi, intakeFileRoutes, intakePages } from './desk/index.ts'
export { csvLine, reportCells, reportHeader } from './report-words.ts'
export { importFolder, lists, type Order, type Outcome, type ReportLine } from './run-actions.ts'
