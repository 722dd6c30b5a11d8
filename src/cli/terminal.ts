/** A line for whoever asked. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** A line about what is wrong. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}
