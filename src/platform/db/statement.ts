/** One statement of a store: prepared once a connection under its name, and planned once. */
export interface Statement {
  readonly name: string
  readonly text: string
}

const textsByName = new Map<string, string>()

/**
 * Declares a statement. `name` is '<slice>.<what it finds or does>', at most 63 bytes, which is where PostgreSQL cuts.
 * Throws when the name already stands for another text: the server would silently run the first one.
 */
export function statement(name: string, text: string): Statement {
  if (Buffer.byteLength(name) > 63) throw new Error(`the statement name ${name} is longer than 63 bytes`)
  const known = textsByName.get(name)
  if (known !== undefined && known !== text) throw new Error(`two different statements are named ${name}`)
  textsByName.set(name, text)
  return Object.freeze({ name, text })
}

/** Every statement declared so far: a test prepares them all against the migrated schema. */
export function declaredStatements(): Statement[] {
  return [...textsByName].map(([name, text]) => ({ name, text }))
}
