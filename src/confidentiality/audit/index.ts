export {
  actorOf,
  type Detail,
  eventOf,
  eventPlace,
  type FullEvent,
  isCommitted,
  type Leaf,
  prepareEvent,
} from './event.ts'
export * from './store.ts'
export { type AuditWriter, createAuditWriter } from './writer.ts'
