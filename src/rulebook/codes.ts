/** Every code list of the rulebook, by subject. */
export { type CodeList, type CodeOf, type CodeRow, codeList, codesOn, isCode, labelOf } from './code-list.ts'
export * from './codes-care.ts'
export * from './codes-paper.ts'
export * from './codes-people.ts'
export * from './codes-person.ts'
export * from './codes-recording.ts'
