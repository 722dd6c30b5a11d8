import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { htmlText } from '../html.ts'
import { renderMacro } from './macro.ts'

const project = path.resolve(import.meta.dirname, '../../../..')
const components = path.join(
  path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk/components',
)
const fixtureFile = z.object({
  fixtures: z.array(z.object({ name: z.string(), options: z.unknown(), html: z.string() })),
})
const fixtures = readdirSync(components, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: component }) =>
    fixtureFile
      .parse(JSON.parse(readFileSync(path.join(components, component, 'fixtures.json'), 'utf8')))
      .fixtures.map((fixture) => ({ component, ...fixture })),
  )

describe("GOV.UK's components", () => {
  test('all examples of the package are seen', () => expect(fixtures.length).toBeGreaterThanOrEqual(725))

  test('each example renders exactly as GOV.UK Frontend renders it', () => {
    const different = fixtures.filter(
      ({ component, options, html }) => htmlText(renderMacro(component, options)).trim() !== html.trim(),
    )
    expect(different.map(({ component, name }) => `${component}: ${name}`)).toEqual([])
  })

  test('the generated functions are those that the installed package describes', () => {
    const fresh = mkdtempSync(path.join(tmpdir(), 'govuk-'))
    execFileSync(process.execPath, [path.join(project, 'scripts/generate-govuk.mjs'), fresh])
    const committed = path.join(import.meta.dirname, 'generated')
    const contents = (folder: string) =>
      Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
    expect(contents(committed)).toEqual(contents(fresh))
    rmSync(fresh, { recursive: true })
  })
})
