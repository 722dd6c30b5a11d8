#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const project = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')
const program = path.join(project, 'dist/main.js')

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Holdfast needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
  )
  process.exit(1)
}
if (isOld()) await import(pathToFileURL(path.join(project, 'scripts/build.mjs')).href)
await import(pathToFileURL(program).href)

/** Whether there is nothing built, or something was changed since. An installed copy without sources is never old. */
function isOld() {
  if (!existsSync(path.join(project, 'src'))) return false
  if (!existsSync(program) || !existsSync(path.join(project, 'dist/assets/manifest.json'))) return true
  const built = statSync(program).mtimeMs
  return ['src', 'demo', 'scripts', 'package-lock.json'].some((name) => newest(path.join(project, name)) > built)
}

/** When a file, or the newest of a folder's files, was changed. */
function newest(name) {
  if (statSync(name).isFile()) return statSync(name).mtimeMs
  const files = readdirSync(name, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(0, ...files.map((entry) => statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs))
}
