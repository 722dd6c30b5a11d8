// npm run test:outside: the tests that need other people's programs. What cannot be run is said, and never counted as passed.
// The last line is `N passed, N failed` of everything that ran.
import { spawnSync } from 'node:child_process'
import { run } from '../../scripts/run.mjs'
import { compareClamd, hasClamd } from './clamd.mjs'
import { findPostgres, startPostgres } from './debian-postgres.mjs'
import { compareMail } from './mail.mjs'

const total = { passed: 0, failed: 0 }
const notRun = []

await mailAsOthersReadIt()
await whatClamdFinds()
await onDebiansPostgres()
for (const what of notRun) console.log(`not run: ${what}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

/** The same messages read by us and by programs of others. */
async function mailAsOthersReadIt() {
  const runs = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0
  const converts = () => runs('perl', '-MEmail::Outlook::Message', '-MEmail::Address', '-e', '1')
  if (!runs('python3', '--version')) {
    notRun.push('reading e-mail as Python does: python3 is not installed')
    return
  }
  const packages = ['libemail-outlook-message-perl', 'libemail-address-perl']
  const convert = converts() || (packages.every(install) && converts())
  if (!convert) notRun.push('reading Outlook’s messages as msgconvert does: it is not installed, and could not be')
  console.log('E-mail as another program reads it:')
  const { passed, failed } = await compareMail(convert)
  total.passed += passed
  total.failed += failed
}

/** What comes in, shown to a real scanner. */
async function whatClamdFinds() {
  if (!hasClamd() && !(install('clamav-daemon') && hasClamd())) {
    notRun.push('the scanner with Debian’s clamd: it is not installed, and could not be')
    return
  }
  console.log('What clamd finds in what comes in:')
  const { passed, failed } = await compareClamd()
  total.passed += passed
  total.failed += failed
}

/** The whole suite again, on a server as a council has it: another version, a password for everybody, and no superuser for us. */
async function onDebiansPostgres() {
  const binaries = findPostgres() ?? (install('postgresql') ? findPostgres() : undefined)
  if (!binaries) {
    notRun.push('the tests on Debian’s PostgreSQL: it is not installed, and could not be (that needs root and apt-get)')
    return
  }
  const server = await startPostgres(binaries)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopAndGo(server))
  try {
    console.log(`The tests on ${server.version}, signed in as ${server.user}, who is no superuser:`)
    const env = { DATABASE_URL: server.url, KEYS_DATABASE_URL: server.keysUrl }
    const { code, output } = await run(process.execPath, ['scripts/test.mjs', 'src', 'test'], { env, keep: true })
    process.stdout.write(output)
    count(output, code)
  } finally {
    server.stop()
  }
}

/** A server that nobody waits for must not stay behind. */
function stopAndGo(server) {
  server.stop()
  process.exit(1)
}

function count(output, code) {
  const found = /^(\d+) passed, (\d+) failed/m.exec(output.trimEnd().split('\n').at(-1) ?? '')
  const failed = Number(found?.[2] ?? 0)
  total.passed += Number(found?.[1] ?? 0)
  total.failed += code !== 0 && failed === 0 ? 1 : failed
}

/** Whether Debian's package is there now. Only root may do this, and only where there is apt-get. */
function install(name) {
  if (process.getuid?.() !== 0) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [['update'], ['install', '-y', '--no-install-recommends', name]]
  return steps.every(
    (args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0,
  )
}
