import type { Uuid } from '../../words/ids.ts'
import type { SiblingBody } from './kinds.ts'

/** A brother or sister as the newest version of the cross-reference has them. Says that a record exists, never what is in it. */
export type Sibling = SiblingBody & { entry: Uuid }
