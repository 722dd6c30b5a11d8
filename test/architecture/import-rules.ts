import { entryPoints, firstWithSlices, inBrowser, isDemo, isPure, levelOf, nameOf, sliceOf } from './levels.ts'
import type { Rule } from './rule.ts'
import type { Import, SourceFile } from './source-tree.ts'

type Edge = Import & { readonly from: string }
type InnerEdge = Edge & { readonly to: string }

/** Who may import whom. */
export const importRules: readonly Rule[] = [
  { name: 'every folder is a level of the house', find: strangers },
  { name: 'imports point to the same level or a lower one', find: inner(upwards) },
  { name: 'browser code and server code do not import each other', find: inner(acrossTheWire) },
  { name: 'every relative import names a file that is there, with its ending', find: missing },
  { name: 'pure files import only pure files', find: impureImports },
  { name: 'only actions, index and jobs of a slice touch its store', find: inner(storeTouchers) },
  { name: 'another slice is entered by its index, its pure files or the action', find: inner(sideEntrances) },
  { name: 'slices do not depend on each other in a circle', find: circles },
]

function edges(files: readonly SourceFile[]): Edge[] {
  return files.flatMap(({ path, imports }) => imports.map((i) => ({ ...i, from: path })))
}

function isInner(edge: Edge): edge is InnerEdge {
  return edge.to !== null
}

function inner(breaks: (edge: InnerEdge) => boolean): Rule['find'] {
  return (files) => edges(files).filter(isInner).filter(breaks).map(say)
}

const say = ({ from, spec }: Edge) => `${from} -> ${spec}`

function strangers(files: readonly SourceFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => levelOf(path) === -1 && !inBrowser(path))
}

function upwards({ from, to }: InnerEdge): boolean {
  if (isDemo(to)) return levelOf(from) !== entryPoints
  return levelOf(to) > levelOf(from) || to.startsWith('..')
}

function acrossTheWire({ from, to }: InnerEdge): boolean {
  return inBrowser(from) !== inBrowser(to)
}

function missing(files: readonly SourceFile[]): string[] {
  const there = new Set(files.map(({ path }) => path))
  const mayLack = (to: string) => to.includes('/generated/') || /\.(css|json)$/.test(to) || isDemo(to)
  return edges(files)
    .filter(({ to }) => to !== null && !there.has(to) && !mayLack(to))
    .map(say)
}

/** Temporal stands for what the language will bring; zod's schemas are values that know no outside. */
function allowedPackage(from: string, spec: string): boolean {
  return (from.startsWith('words/') && spec === 'temporal-polyfill') || (nameOf(from) === 'kinds.ts' && spec === 'zod')
}

function impureImports(files: readonly SourceFile[]): string[] {
  const breaks = ({ from, spec, to }: Edge) => (to === null ? !allowedPackage(from, spec) : !isPure(to))
  return edges(files)
    .filter((edge) => isPure(edge.from) && breaks(edge))
    .map(say)
}

/** Writing an event is not an action but part of every action. */
const auditWriter = 'confidentiality/audit/writer.ts'

/** Long actions stand in several files, `<subject>-actions.ts`. The types of rows may be named all over the slice. */
function storeTouchers({ from, to, typeOnly }: InnerEdge): boolean {
  if (nameOf(to) !== 'store.ts' || levelOf(to) < firstWithSlices) return false
  if (sliceOf(from) !== sliceOf(to)) return true
  return !typeOnly && !/^(index|(.+-)?(actions|jobs))\.ts$/.test(nameOf(from)) && from !== auditWriter
}

/** Entry points put the parts together, so they may reach into them. */
function sideEntrances({ from, to }: InnerEdge): boolean {
  if (levelOf(to) < firstWithSlices || levelOf(from) === entryPoints) return false
  if (sliceOf(from) === sliceOf(to)) return false
  return !/^(index|action)\.tsx?$/.test(nameOf(to)) && !isPure(to)
}

function circles(files: readonly SourceFile[]): string[] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of edges(files).filter(isInner)) {
    const [a, b] = [sliceOf(from), sliceOf(to)]
    const apart = a !== b && levelOf(from) >= firstWithSlices && levelOf(from) < entryPoints
    // Kinds and rules are a layer below the slices: whoever reads them depends on nothing that the slice does.
    if (apart && !isPure(to) && levelOf(to) >= firstWithSlices) next.set(a, (next.get(a) ?? new Set()).add(b))
  }
  const found = new Set<string>()
  const settled = new Set<string>()
  const walk = (slice: string, path: readonly string[]) => {
    if (path.includes(slice)) found.add([...path.slice(path.indexOf(slice)), slice].join(' -> '))
    if (path.includes(slice) || settled.has(slice)) return
    for (const to of next.get(slice) ?? []) walk(to, [...path, slice])
    settled.add(slice)
  }
  for (const slice of next.keys()) walk(slice, [])
  return [...found]
}
