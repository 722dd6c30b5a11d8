import type { Counts } from './import-progress.ts'

/** The last lines of an import: how many of each outcome, and that they add up to all there was. */
export function sums(counts: Counts): string[] {
  const of = (what: keyof Counts) => counts[what] ?? 0
  const children = [
    [of('child opened'), 'records opened'],
    [of('child known'), 'had one from earlier'],
    [of('child waits'), 'wait for a records officer'],
    [of('child refused'), 'refused'],
  ] as const
  const files = [
    [of('taken'), 'put on records'],
    [of('set aside'), 'set aside for a records officer'],
    [of('refused'), 'refused'],
    [of('quarantined'), 'in quarantine'],
    [of('earlier'), 'came in earlier'],
  ] as const
  return [addUp('Rows of children', children), addUp('Files', files)]
}

function addUp(what: string, parts: readonly (readonly [number, string])[]): string {
  const all = parts.reduce((sum, [n]) => sum + n, 0)
  const said = parts.filter(([n], i) => n > 0 || i === 0).map(([n, words]) => `${say(n)} ${words}`)
  return `${what}: ${say(all)} = ${said.join(' + ')}`
}

function say(n: number): string {
  return n.toLocaleString('en-GB')
}
