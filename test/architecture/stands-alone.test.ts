import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Every text file that belongs to the project: tracked, or new and not ignored. */
const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\0')
  .filter((path) => /\.(tsx?|mjs|js|json|sql|md|css|sh|yml|yaml)$|^\.ci\/|^\.npmrc$/.test(path))
  .filter((path) => existsSync(join(root, path)))

/** Written in pieces, so that this file does not name what it looks for. */
const foreign: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a folder beside the project', new RegExp(['\\.\\./', 'shared\\b'].join(''))],
  ['a folder of one machine', new RegExp(['(^|[\\s"\'`(=:])/', '(work|home/[a-z]+|Users/[A-Za-z]+)/'].join(''))],
  [
    'a package registry',
    new RegExp(
      ['registry', '\\.(npmjs|yarnpkg)|', 'npm', '\\.pkg\\.|artifact', 'ory|ver', 'daccio|nex', 'us\\.'].join(''),
    ),
  ],
]

describe('the project stands alone', () => {
  test('its files were seen', () => expect(tracked.length).toBeGreaterThan(200))

  test.each(foreign)('nothing names %s', (_what, pattern) => {
    const naming = tracked.filter((path) => pattern.test(readFileSync(join(root, path), 'utf8')))
    expect(naming).toEqual([])
  })

  test('and the looking bites', () => {
    const samples = [
      ['see ../', 'shared/x'],
      [' /work', '/main/x'],
      ['https://registry', '.npmjs.org/x'],
    ]
    for (const pieces of samples) expect(foreign.some(([, pattern]) => pattern.test(pieces.join('')))).toBe(true)
  })

  test('the lock file names no address: packages come from wherever the council gets its packages', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(
      /"resolved":|https?:\/\/(?!\S*(funding|sponsor|opencollective|github\.com|paypal|patreon|tidelift|ko-fi))[^"]*\.tgz/,
    )
  })
})
