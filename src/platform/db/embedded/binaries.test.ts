import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../../test/support/temporary-folder.ts'
import { silentLog } from '../../log.ts'
import { findBinaries, type Installed, installedBinaries } from './binaries.ts'
import { findPlace } from './place.ts'

const asRoot = test.runIf(process.getuid?.() === 0)

test('run from where npm put them, without a copy, where their user can reach them', () => {
  const place = findPlace(join(temporaryFolder(), 'data'), '/nowhere', silentLog)
  const { folder, version } = installedBinaries()
  const reachable = join(temporaryFolder(), 'native')
  execFileSync('cp', ['-a', folder, reachable])
  const found = findBinaries(place, { folder: reachable, version })
  expect(found.postgres).toBe(join(reachable, 'bin', 'postgres'))
  expect(found.version).toMatch(/^18\./)
  expect(readdirSync(place.folder)).toEqual([])
})

test('get the links between libraries that an install script did not make; if they still do not run, it is said plainly', () => {
  const place = findPlace(join(temporaryFolder(), 'data'), '/nowhere', silentLog)
  const installed = installedWithoutLinks(temporaryFolder())
  const found = findBinaries(place, installed)
  expect(found.postgres.startsWith(installed.folder)).toBe(true)
  expect(existsSync(join(installed.folder, 'lib', 'libpq.so.5'))).toBe(true)
  rmSync(join(installed.folder, 'lib', 'libcrypto.so.1.1'))
  expect(() => findBinaries(place, installed)).toThrow(/does not run on this machine \(.*libcrypto/)
})

asRoot('are copied beside the database when its user cannot reach them, once', () => {
  const place = findPlace(join(temporaryFolder(), 'data'), '/nowhere', silentLog)
  const home = temporaryFolder()
  const installed = installedWithoutLinks(home)
  chmodSync(home, 0o700)
  const found = findBinaries(place, installed)
  expect(found.postgres.startsWith(place.folder)).toBe(true)
  expect(readdirSync(place.folder)).toEqual([`binaries-${installed.version}`])
  expect(findBinaries(place, installed)).toEqual(found)
})

/** The package as npm leaves it when it runs no install scripts. */
function installedWithoutLinks(home: string): Installed {
  const { folder, version } = installedBinaries()
  const native = join(home, 'package', 'native')
  mkdirSync(join(home, 'package'))
  execFileSync('cp', ['-a', folder, native])
  execFileSync('find', [native, '-type', 'l', '-delete'])
  return { folder: native, version }
}
