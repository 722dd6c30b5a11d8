import type { SourceFile } from './source-tree.ts'

/** A rule of the house. `find` answers what breaks it, one line for each, in words that lead to the place. */
export interface Rule {
  readonly name: string
  readonly find: (files: readonly SourceFile[]) => string[]
}
