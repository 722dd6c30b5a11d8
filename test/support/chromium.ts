import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How to start a browser: its program, what it is told, and what its environment is given beside the usual. */
export type Chromium = { executablePath: string; args: string[]; env: Record<string, string> }

/** Where systems put the browser. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** There is no browser for the journeys. The message is for whoever runs them, and says the remedy. */
export class NoChromium extends Error {
  override readonly name = 'NoChromium'
}

/** The one that CHROMIUM_PATH names, the system's, or the one that came with the packages. Never downloads. Throws NoChromium. */
export function findChromium(): Chromium {
  const own = process.env['CHROMIUM_PATH']
  const found = (own === undefined ? usualPlaces : [own]).find((place) => starts(place, {}))
  if (found !== undefined) return { executablePath: found, args: sandbox(), env: {} }
  if (own !== undefined) throw new NoChromium(`CHROMIUM_PATH names ${own}, but no browser starts there.`)
  return packagedChromium()
}

/** @sparticuz/chromium (Linux) brings the libraries and the typeface that a bare machine lacks; they are used only there. */
function packagedChromium(): Chromium {
  const folder = unpacked(packageFolder())
  const executablePath = join(folder, 'chromium')
  const typeface = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'own-fonts.conf') }
  const withLibraries = { ...typeface, LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
  const env = [typeface, withLibraries].find((one) => starts(executablePath, one))
  if (env === undefined) throw new NoChromium(remedy)
  return { executablePath, args: sandbox(), env }
}

const remedy =
  'The journeys need a browser, and none is here that starts: run npm ci again, or install Chromium, or name one in CHROMIUM_PATH.'

function packageFolder(): string {
  try {
    return join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../../..')
  } catch {
    throw new NoChromium(remedy)
  }
}

/** Once for each release and user; put in place by renaming, so that two runs at once disturb nobody. */
function unpacked(source: string): string {
  if (!existsSync(join(source, 'bin/chromium.br'))) throw new NoChromium(remedy)
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const folder = join(tmpdir(), `holdfast-chromium-${version}-${process.getuid?.()}`)
  if (existsSync(folder)) return folder
  const unfinished = mkdtempSync(`${folder}-unfinished-`)
  // The package unpacks into the temporary folder of its process, and its libraries only where it believes itself on that system.
  const env = { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
  const script = `const { default: chromium } = await import(${JSON.stringify(join(source, 'build/esm/index.js'))})
    await chromium.executablePath()`
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, stdio: 'ignore' })
  if (done.status !== 0) throw new NoChromium(remedy)
  writeFileSync(join(unfinished, 'own-fonts.conf'), fontsIn(folder))
  return putInPlace(unfinished, folder)
}

/** The first to be ready is used by all. */
function putInPlace(unfinished: string, folder: string): string {
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(unfinished, { recursive: true })
  }
  return folder
}

function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`
}

/** Chromium refuses its sandbox to root. */
function sandbox(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function starts(program: string, env: Record<string, string>): boolean {
  if (!existsSync(program)) return false
  const tried = spawnSync(program, ['--version', ...sandbox()], { env: { ...process.env, ...env }, timeout: 30_000 })
  return tried.status === 0
}
