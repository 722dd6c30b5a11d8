import { randomBytes } from 'node:crypto'
import { type Uuid, uuidV7 } from '../words/ids.ts'

/** A new id that sorts by the time of its making, to the millisecond. */
export function newId(): Uuid {
  return uuidV7(Date.now(), randomBytes(10))
}
