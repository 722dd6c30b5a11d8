export { actorOf, type Detail, eventOf, type FullEvent, isCommitted, type Leaf, prepareEvent } from './event.ts'
export * from './store.ts'
