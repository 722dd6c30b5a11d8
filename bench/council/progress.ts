export type Progress = { made(entries: number): void; end(): void }

/** Says every five seconds how far it is, how fast, and how long it will take. */
export function progressOf(parts: number, say: (line: string) => void): Progress {
  const began = Date.now()
  let [done, entries] = [0, 0]
  const tell = () => {
    const seconds = Math.max(1, (Date.now() - began) / 1000)
    const left = Math.round(((parts - done) * seconds) / Math.max(1, done) / 60)
    const rate = Math.round(entries / seconds)
    say(`  ${done} of ${parts} parts, ${entries.toLocaleString('en-GB')} entries, ${rate}/s, about ${left} min left`)
  }
  const timer = setInterval(tell, 5000)
  return {
    made: (more) => {
      done += 1
      entries += more
    },
    end: () => {
      clearInterval(timer)
      tell()
    },
  }
}
