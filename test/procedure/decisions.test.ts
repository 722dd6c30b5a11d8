import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'docs/decisions')
const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('the decisions', () => {
  test('are numbered, each number once', () => {
    const numbers = names.map((name) => name.slice(0, 4))
    expect(numbers.length).toBeGreaterThan(10)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.every((number) => /^\d{4}$/.test(number))).toBe(true)
  })

  test.each(names)('%s says why, what and what follows', (name) => {
    const headings = read(`docs/decisions/${name}`).match(/^## .*$/gm)
    expect(headings).toEqual(['## Context', '## Decision', '## Consequences'])
  })

  test('every dependency stands in 0009 with the version that is installed, and no other does', () => {
    const pack: Record<string, Record<string, string>> = JSON.parse(read('package.json'))
    const listed = [...read('docs/decisions/0009-dependencies.md').matchAll(/^\| `([^`]+)` \| (\S+) \|/gm)]
    const asked = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap((of) =>
      Object.entries(pack[of] ?? {}).map(([name, version]) => `${name} ${version}`),
    )
    expect(listed.map(([, name, version]) => `${name} ${version}`).sort()).toEqual(asked.sort())
  })

  test('code and pages name no decision that is not there', () => {
    const cited = ['ARCHITECTURE.md', 'SECURITY.md', 'CONTRIBUTING.md', 'migrations/main/0001_security.sql'].flatMap(
      (path) => [...read(path).matchAll(/(?:decision |decisions\/)(\d{4})/g)].map(([, number]) => number),
    )
    expect(cited.filter((number) => !names.some((name) => name.startsWith(`${number}-`)))).toEqual([])
  })
})
