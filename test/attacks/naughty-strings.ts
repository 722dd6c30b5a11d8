import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const require = createRequire(import.meta.url)
const listed = require.resolve('big-list-of-naughty-strings/blns.json')
/** Ours, beside those of the list. */
export const more = [
  'a\u0000b',
  '\ud800',
  'x\udfffx',
  '\u202eevil\u2066',
  '\ufeff',
  '\u0085',
  '{{7*7}}${7*7}<%= 7*7 %>',
  `'"><img src=x onerror=alert(1)>`,
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(2)</script>',
  `javascript:alert(1)//'"`,
  '\r\nset-cookie: evil=1',
  'ﷺ'.repeat(60),
]
/** Every string of the big list of naughty strings, and ours. */
export const naughty = [...z.array(z.string()).parse(JSON.parse(readFileSync(listed, 'utf8'))), ...more]

/** As much as a field takes, of several strings at once. */
export function together(most: number): string[] {
  const chunks: string[] = ['']
  for (const one of naughty) {
    const last = chunks.length - 1
    const joined = `${chunks[last]} ${one}`
    if (joined.length <= most) chunks[last] = joined
    else chunks.push(one.slice(0, most))
  }
  return chunks
}

/** Does the work for each, a few at once. */
export async function each<T>(all: readonly T[], work: (one: T, i: number) => Promise<void>): Promise<void> {
  let at = 0
  const next = async () => {
    while (at < all.length) {
      const i = at++
      const one = all[i]
      if (one !== undefined) await work(one, i)
    }
  }
  await Promise.all([1, 2, 3, 4].map(next))
}

/** As browsers write a file's name. */
export function asSent(name: string): string {
  return name.replaceAll('\\', '/').replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
