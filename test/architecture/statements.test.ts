import { readdirSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Statement, statement } from '../../src/platform/db/index.ts'
import { declaredStatements } from '../../src/platform/db/statement.ts'
import { type TestDatabases, testDatabases } from '../support/database.ts'

// Types are declared beside each statement; that the statement itself fits the schema is proved here, for all of them.
const src = new URL('../../src/', import.meta.url)
const stores = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)store\.ts$/.test(name))

let databases: TestDatabases
let client: Client
beforeAll(async () => {
  for (const name of stores) await import(new URL(name, src).href)
  databases = await testDatabases()
  client = new Client(databases.main.admin)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await databases.drop()
})

describe('the statements of the stores', () => {
  test('were found', () => {
    expect(stores.length).toBeGreaterThan(8)
    expect(declaredStatements().length).toBeGreaterThan(50)
  })

  test('all fit the migrated schema', async () => {
    const wrong: string[] = []
    for (const { name, text } of declaredStatements().filter(ofAStore)) {
      const problem = await problemOf({ name, text })
      if (problem) wrong.push(`${name}: ${problem}`)
    }
    expect(wrong).toEqual([])
  })

  test.each(['select nothing from record.entry', 'select id from record.nowhere', 'select frm'])(
    'one that does not fit is found: %s',
    async (text) => {
      expect(await problemOf({ name: 'x', text })).toBeTruthy()
    },
  )

  test('two texts under one name are refused, for the server would run the first', () => {
    statement('architecture.twice', 'select 1')
    expect(() => statement('architecture.twice', 'select 2')).toThrow('architecture.twice')
  })
})

/** Tests that ran before in the same process have declared statements about tables of their own. */
function ofAStore({ name }: Statement): boolean {
  return !name.startsWith('test.')
}

/** What the server says against a statement; undefined when it can be prepared. */
async function problemOf({ text }: Statement): Promise<string | undefined> {
  try {
    await client.query(`prepare tried as ${text}`)
    await client.query('deallocate tried')
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
