import { createRequire } from 'node:module'
import path from 'node:path'
import nunjucks from 'nunjucks'
import { type Html, trustedHtml } from '../html.ts'
import { BoundedMemory } from './bounded-memory.ts'
import { plainOptions } from './options.ts'

type Macro = (options: unknown) => { toString(): string }

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(path.join(packageFolder, 'dist')), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
})
const macros = new Map<string, Macro>()
rememberExports('govuk/macros/attributes.njk')

/**
 * Furniture: the same on every page and never about a person. Only these are remembered. What names a child must not
 * outlive its page in a cache: when a record is destroyed, no copy may be left in memory either.
 */
const furniture = new Set(['back-link', 'button', 'footer', 'generic-header', 'service-navigation', 'skip-link', 'tag'])
const remembered = new BoundedMemory(1000, 2000)

/** Renders one of GOV.UK Frontend's components by its own macro. `name` is the component's folder, such as `button`. */
export function renderMacro(name: string, options: unknown): Html {
  const plain = plainOptions(options)
  const render = () => getMacro(name)(plain).toString()
  return trustedHtml(furniture.has(name) ? remembered.recall(name + JSON.stringify(plain), render) : render())
}

function getMacro(name: string): Macro {
  const known = macros.get(name)
  if (known) return known
  const macro = loadMacro(name)
  macros.set(name, macro)
  return macro
}

type Exporting = { getExported(done: (error: Error | null, exported: Record<string, Macro | undefined>) => void): void }

/**
 * A template of macros only, imported by nearly every component: what it exports is the same each time, and was worked out
 * anew for each component on each page. Templates are kept by the environment, so this one stays in place.
 */
function rememberExports(name: string): void {
  const template = environment.getTemplate(name, true) as unknown as Exporting
  template.getExported((error, exported) => {
    if (error) throw error
    template.getExported = (done) => done(null, exported)
  })
}

/** The macro itself, taken out of its template once: calling it is several times faster than rendering an import. */
function loadMacro(name: string): Macro {
  const macroName = `govuk${name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`
  const template = environment.getTemplate(`govuk/components/${name}/macro.njk`, true) as unknown as Exporting
  let found: Macro | undefined
  template.getExported((error, exported) => {
    if (error) throw error
    found = exported[macroName]
  })
  if (!found) throw new Error(`GOV.UK Frontend has no macro ${macroName}.`)
  return found
}
