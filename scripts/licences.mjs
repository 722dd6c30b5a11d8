// What the packages that users get are licensed under: all permissive, or (used unmodified) LGPL and MPL. Design, section 5.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { project } from './run.mjs'

const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'Python-2.0',
  'PostgreSQL',
  'MPL-2.0',
  'LGPL-3.0-or-later',
  'LGPL-2.1-or-later',
  'Zlib',
]) // prettier-ignore

/** Packages that say nothing in a form that can be read, each looked up by hand. */
const lookedUp = {}

/** One line for each package whose licence is not allowed; `packages` are those of a lock file. */
export function unlicensed(packages) {
  const theirs = Object.entries(packages).filter(([place, { dev }]) => place !== '' && !dev)
  return theirs.flatMap(([place, { license, version }]) => {
    const name = place.split('node_modules/').at(-1)
    const licence = license ?? lookedUp[name] ?? ownWord(place)
    return isAllowed(licence) ? [] : [`${name} ${version}: ${licence ?? 'no licence given'}`]
  })
}

/** "A or B" needs one of them allowed, "A and B" each. */
export function isAllowed(expression) {
  if (!expression) return false
  const alternatives = expression.replace(/[()]/g, '').split(/\s+OR\s+/i)
  return alternatives.some((all) => all.split(/\s+AND\s+/i).every((licence) => allowed.has(licence.trim())))
}

function ownWord(place) {
  try {
    const { license } = JSON.parse(readFileSync(path.join(project, place, 'package.json'), 'utf8'))
    return typeof license === 'string' ? license : license?.type
  } catch (error) {
    // An optional package for another machine is not here to be asked.
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
