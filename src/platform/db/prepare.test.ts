import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabases, testDatabases } from '../../../test/support/database.ts'

describe('the databases that tests are given', () => {
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await testDatabases()
  })
  afterAll(() => databases.drop())

  test('every role signs in to its own database', async () => {
    const { main, keys } = databases
    for (const [access, user] of [
      [main.app, 'holdfast_app'],
      [main.doorkeeper, 'holdfast_doorkeeper'],
      [main.auditor, 'holdfast_auditor'],
      [keys.keystore, 'holdfast_keystore'],
    ] as const) {
      const client = new Client(access)
      await client.connect()
      const { rows } = await client.query('select current_user as user')
      expect(rows).toEqual([{ user }])
      await client.end()
    }
  })
})
