/** A line for whoever asked. */
export function say(line = ''): void {
  process.stdout.write(`${harmless(line)}\n`)
}

/** A line about what is wrong. */
export function complain(line: string): void {
  process.stderr.write(`${harmless(line)}\n`)
}

/** What a file's name may hold must not steer the terminal, nor turn the line round: control and direction characters are shown as a question mark. */
export function harmless(line: string): string {
  return line.replace(/(?![\n\t])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '?')
}
