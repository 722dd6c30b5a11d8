import { describe, expect, test } from 'vitest'
import { doorRules } from './door-rules.ts'
import { besideTheDoor } from './exceptions.ts'
import { importRules } from './import-rules.ts'
import { readTree } from './source-tree.ts'
import { textRules } from './text-rules.ts'

const files = readTree(new URL('../../src', import.meta.url).pathname)

describe('the house', () => {
  test('was seen by this test', () => {
    expect(files.length).toBeGreaterThan(150)
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(500)
  })

  test('has no exception for a file that is gone', () => {
    const paths = files.map(({ path }) => path)
    expect(Object.keys(besideTheDoor).filter((path) => !paths.includes(path))).toEqual([])
  })

  test.each([...importRules, ...textRules, ...doorRules])('$name', ({ find }) => {
    expect(find(files)).toEqual([])
  })
})
