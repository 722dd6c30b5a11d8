// npm run check: everything that is known of the code without running it. Says what failed, and fails if anything did.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unlicensed } from './licences.mjs'
import { project, run } from './run.mjs'

const lock = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8'))

const checks = [
  ['types', () => ran('tsc', ['-p', '.'])],
  ['types of the browser code', () => ran('tsc', ['-p', 'src/browser', '--noEmit'])],
  ['lint', () => ran('oxlint', ['--type-aware', '--deny-warnings'])],
  ['format', () => ran('biome', ['ci', '.'])],
  ['nothing unused', () => ran('knip', [])],
  ['licences', () => unlicensed(lock.packages)],
  ['the lock file names no address', () => addressesIn(lock.packages)],
  ['what is installed is what the lock file says', () => installedAsLocked()],
]

let failed = 0
for (const [name, check] of checks) {
  const problems = await check()
  if (problems.length > 0) failed += 1
  console.log(`${problems.length > 0 ? 'FAILED' : 'ok    '} ${name}`)
  for (const problem of problems) console.log(`         ${problem}`)
}
console.log(`${checks.length - failed} checks passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

async function ran(program, args) {
  const { code } = await run(program, args)
  return code === 0 ? [] : [`${program} ${args.join(' ')} ended with ${code}`]
}

function addressesIn(packages) {
  return Object.entries(packages).flatMap(([name, { resolved }]) => (resolved ? [`${name}: ${resolved}`] : []))
}

async function installedAsLocked() {
  if (!existsSync(path.join(project, 'node_modules'))) return ['nothing is installed: npm ci']
  const { code, output } = await run('npm', ['ls', '--all', '--json'], { keep: true })
  if (code === 0) return []
  return JSON.parse(output).problems ?? [`npm ls ended with ${code}`]
}
