import type { Outcome } from '../case-record/intake/index.ts'

export type Counts = Readonly<Partial<Record<Outcome['what'], number>>>
export type Progress = {
  counted(files: number): void
  tell(what: Outcome['what']): void
  counts(): Counts
  end(): void
}
type Terminal = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>

/** Says how far an import is: one line that is rewritten where somebody watches, a line every five seconds elsewhere. */
export function createProgress(terminal: Terminal): Progress {
  const counts: Partial<Record<Outcome['what'], number>> = {}
  const begun = performance.now()
  let files = 0
  let said = ''
  const show = () => {
    const line = sayProgress(counts, files, (performance.now() - begun) / 1000)
    if (line === said) return
    said = line
    terminal.write(terminal.isTTY ? `\r\u001b[2K${line}` : `${line}\n`)
  }
  const timer = setInterval(show, terminal.isTTY ? 200 : 5000)
  let ended = false
  return {
    counted: (all) => {
      files = all
      show()
    },
    tell: (what) => {
      counts[what] = (counts[what] ?? 0) + 1
    },
    counts: () => counts,
    end: () => {
      if (ended) return
      ended = true
      clearInterval(timer)
      show()
      if (terminal.isTTY) terminal.write('\n')
    },
  }
}

/** `seconds`: since it began. Time left is said once there is a speed to work it out from. */
export function sayProgress(counts: Counts, files: number, seconds: number): string {
  const { taken = 0, refused = 0, quarantined = 0, earlier = 0 } = counts
  const aside = (counts['set aside'] ?? 0) + quarantined
  const children = (counts['child opened'] ?? 0) + (counts['child known'] ?? 0) + (counts['child waits'] ?? 0)
  const handled = taken + aside + refused + earlier
  const speed = seconds < 1 ? 0 : handled / seconds
  const left = speed === 0 || handled >= files ? '' : `, ${sayTime((files - handled) / speed)} left`
  return [
    `${say(children)} children, ${say(handled)} of ${say(Math.max(files, handled))} files`,
    `${say(aside)} set aside`,
    `${say(refused)} refused`,
    `${say(Math.round(speed))} a second${left}`,
  ].join(', ')
}

function sayTime(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} seconds`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`
}

function say(n: number): string {
  return n.toLocaleString('en-GB')
}
