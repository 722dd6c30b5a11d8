export { type Basis, decide, type Verdict } from './rules.ts'
export * from './store.ts'
