import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../test/support/temporary-folder.ts'
import { mustLieApart } from './import-place.ts'

/** Data and secrets beside each other, a link to where they lie, and a council's folder. */
function laidOut() {
  const home = temporaryFolder()
  for (const folder of ['own/data/documents', 'own/secrets', 'council', 'own/data-of-the-council'])
    mkdirSync(join(home, folder), { recursive: true })
  symlinkSync(join(home, 'own'), join(home, 'elsewhere'))
  return { home, env: { HOLDFAST_DATA: join(home, 'own/data'), HOLDFAST_SECRETS: join(home, 'own/secrets') } }
}

it.each(['own', 'own/data', 'own/data/documents', 'own/secrets', 'elsewhere', '.'])('%s is refused', (folder) => {
  const { home, env } = laidOut()
  expect(() => mustLieApart(join(home, folder), env)).toThrow('its own data or secrets')
})

it.each(['council', 'own/data-of-the-council', 'not/there'])('%s may come in', (folder) => {
  const { home, env } = laidOut()
  expect(() => mustLieApart(join(home, folder), env)).not.toThrow()
})
