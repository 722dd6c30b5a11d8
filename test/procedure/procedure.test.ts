import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/procedure.md'), 'utf8')

type Row = { number: number; paths: string[]; tests: string[]; status: string; note: string }

function rowsOf(text: string): Row[] {
  return text.split('\n').flatMap((line) => {
    if (!/^\| \d+ \|/.test(line)) return []
    const [, number, , where = '', rule = '', tests = '', status = '', note = ''] = line.split('|').map((c) => c.trim())
    return [{ number: Number(number), paths: pathsIn(where + rule + tests), tests: pathsIn(tests), status, note }]
  })
}

function pathsIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, path]) => (path === undefined ? [] : [path]))
}

/** What a row claims and cannot show. */
function unproved({ number, paths, tests, status, note }: Row): string[] {
  const gone = paths.filter((path) => !existsSync(join(root, path))).map((path) => `${number}: there is no ${path}`)
  if (gone.length > 0) return gone
  switch (status) {
    case 'built':
      return tests.some((path) => mentions(path, number)) ? [] : [`${number}: no test named in its row mentions it`]
    case 'in part':
      return tests.length > 0 && note !== '' ? [] : [`${number}: says neither what works nor which test shows it`]
    case 'not yet':
      return []
    default:
      return [`${number}: ${status} is no status`]
  }
}

/** "procedure 32", and the numbers after it: "procedure 32, 33 and 34". */
function mentions(path: string, number: number): boolean {
  const text = readFileSync(join(root, path), 'utf8')
  return [...text.matchAll(/procedure ((\d+)((, | and )\d+)*)/gi)].some(([, all = '']) =>
    all.split(/, | and /).includes(String(number)),
  )
}

describe('the page on the procedure', () => {
  const rows = rowsOf(page)

  test('has each of the 44 obligations once, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 44 }, (_, i) => i + 1))
  })

  test('claims nothing that is not there', () => {
    expect(rows.flatMap(unproved)).toEqual([])
  })

  test.each([
    [
      'a path that is gone',
      '| 1 | x | `src/nowhere` |  | `test/procedure/procedure.test.ts` | in part | y |',
      /no src\/nowhere/,
    ],
    ['a built row without a test', '| 1 | x | `src/words` |  |  | built |  |', /no test named/],
    [
      'a built row whose test is about something else',
      '| 99 | x |  |  | `src/words/ids.test.ts` | built |  |',
      /mentions/,
    ],
    ['a part that nobody shows', '| 1 | x | `src/words` |  |  | in part | y |', /neither/],
    ['another word for nearly done', '| 1 | x |  |  |  | mostly |  |', /no status/],
  ])('%s would be found', (_what, line, words) => {
    expect(rowsOf(line).flatMap(unproved).join()).toMatch(words)
  })
})
