import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../test/support/temporary-folder.ts'
import { readConfig } from './config.ts'
import { Problem } from './problem.ts'

const main = 'postgresql://admin:s3cret@db.example:5432/holdfast'
const keys = 'postgresql://admin:s3cret@keys.example/holdfast_keys'

test('nothing set means this machine only, the usual folders and our own database', () => {
  expect(readConfig({ HOLDFAST_PORT: ' ' })).toEqual({
    host: '127.0.0.1',
    port: 8080,
    data: join(process.cwd(), 'data'),
    secrets: join(process.cwd(), 'secrets'),
    database: { kind: 'embedded' },
    scan: null,
  })
})

test('two databases on a server are used as given', () => {
  const { database } = readConfig({ DATABASE_URL: main, KEYS_DATABASE_URL: keys })
  expect(database).toEqual({ kind: 'server', url: main, keysUrl: keys })
})

describe('refused, with what to do', () => {
  test.each([
    ['a port that is none', { HOLDFAST_PORT: '80a' }, /^HOLDFAST_PORT is "80a"/],
    ['a port beyond the last', { HOLDFAST_PORT: '65536' }, /^HOLDFAST_PORT is "65536"/],
    [
      'secrets in the data folder',
      { HOLDFAST_DATA: '/srv/h', HOLDFAST_SECRETS: '/srv/h/secrets' },
      /lie inside one another/,
    ],
    [
      'data in the secrets folder',
      { HOLDFAST_DATA: '/srv/h/data', HOLDFAST_SECRETS: '/srv/h' },
      /lie inside one another/,
    ],
    ['one folder for both', { HOLDFAST_DATA: '/srv/h', HOLDFAST_SECRETS: '/srv/h/' }, /lie inside one another/],
    ['records without keys', { DATABASE_URL: main }, /^DATABASE_URL is set but KEYS_DATABASE_URL is not/],
    ['keys without records', { KEYS_DATABASE_URL: keys }, /^KEYS_DATABASE_URL is set but DATABASE_URL is not/],
    [
      'one database for both',
      { DATABASE_URL: main, KEYS_DATABASE_URL: `${main.replace(':5432', '')}?sslmode=require` },
      /the same database/,
    ],
    [
      'no database',
      { DATABASE_URL: 'postgresql://db.example', KEYS_DATABASE_URL: keys },
      /^DATABASE_URL is not the URL/,
    ],
    [
      'another kind of server',
      { DATABASE_URL: main, KEYS_DATABASE_URL: 'mysql://a/b' },
      /^KEYS_DATABASE_URL is not the URL/,
    ],
  ])('%s', (_, env, message) => {
    const problem = refusalOf(env)
    expect(problem.message).toMatch(message)
    expect(problem.remedy).not.toBe('')
    expect(problem.message + problem.remedy).not.toContain('s3cret')
  })

  test('secrets that a link leads into the data folder', () => {
    const home = temporaryFolder()
    mkdirSync(join(home, 'data', 'inner'), { recursive: true })
    symlinkSync(join(home, 'data', 'inner'), join(home, 'link'))
    const env = { HOLDFAST_DATA: join(home, 'data'), HOLDFAST_SECRETS: join(home, 'link', 'secrets') }
    expect(refusalOf(env).message).toMatch(/lie inside one another/)
  })
})

function refusalOf(env: Record<string, string>): Problem {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('it was not refused')
}
