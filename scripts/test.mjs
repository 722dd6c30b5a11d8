// npm test: builds what browsers are given, runs every test, adds up. The last line is `N passed, N failed`.
// Arguments are handed to vitest (npm test -- src/words), and then only its tests are run.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { project, run } from './run.mjs'

const chosen = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'holdfast-results-'))
const total = { passed: 0, failed: 0, skipped: 0 }

try {
  const built = await run(process.execPath, ['scripts/build.mjs'])
  if (built.code !== 0) total.failed += 1
  add(await vitest())
  const journeys = chosen.length === 0 && existsSync(path.join(project, 'test/journeys'))
  if (journeys && hasPlaywright()) add(await playwright())
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

async function vitest() {
  const file = path.join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await run('vitest', ['run', ...reporters, ...chosen])
  const said = resultsOf(file)
  if (!said) return { passed: 0, failed: 1, skipped: 0 }
  const passed = said.numPassedTests
  const skipped = said.numPendingTests + said.numTodoTests
  // A file that cannot even be read has no tests that fail, but it fails.
  const unread = said.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length
  return { passed, failed: atLeastOne(said.numFailedTests + unread, code), skipped }
}

function hasPlaywright() {
  return ['ts', 'mjs', 'js'].some((ending) => existsSync(path.join(project, `playwright.config.${ending}`)))
}

async function playwright() {
  const file = path.join(folder, 'journeys.json')
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const { code } = await run('playwright', ['test', '--reporter=list,json'], { env })
  const said = resultsOf(file)
  if (!said) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = said.stats
  // A journey that only passes at the second try did not pass.
  return { passed: expected, failed: atLeastOne(unexpected + flaky, code), skipped }
}

/** Whatever went wrong without a failing test (a set-up, a leak after the tests) is a failure too. */
function atLeastOne(failed, code) {
  return code !== 0 && failed === 0 ? 1 : failed
}

function resultsOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function add(results) {
  for (const name of Object.keys(total)) total[name] += results[name]
}
