// Running programs for the other scripts: their output is shown as it comes, and what matters is answered.
import { spawn } from 'node:child_process'
import path from 'node:path'

export const project = path.resolve(import.meta.dirname, '..')
const tools = path.join(project, 'node_modules', '.bin')

/**
 * Runs a program in the project's folder, showing what it says. Answers its exit code (1 when it was ended by a signal)
 * and what it wrote to its output, where `keep` asks for that instead of showing it.
 */
export function run(program, args, { env = {}, keep = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: project,
      env: { ...process.env, PATH: `${tools}${path.delimiter}${process.env.PATH}`, ...env },
      stdio: ['ignore', keep ? 'pipe' : 'inherit', 'inherit'],
    })
    const kept = []
    child.stdout?.on('data', (bytes) => kept.push(bytes))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(kept).toString('utf8') }))
  })
}
