/** Lowest first. A file may import its own level or a lower one, never a higher one. The last are the files directly under src/. */
const levels = [
  'words',
  'rulebook',
  'platform',
  'confidentiality',
  'case-record',
  'retention',
  'disclosure',
  'returns',
  'search',
  'worklists',
  '(entry points)',
]

/** What runs in browsers is bundled apart: it is of no level, and shares no code with the server. */
export const inBrowser = (path: string): boolean => path.startsWith('browser/')

/** The number of a path's level; -1 for a folder that is none. The command line, in cli/, is an entry point in several files. */
export function levelOf(path: string): number {
  const [folder, file] = path.split('/')
  return levels.indexOf(file === undefined || folder === 'cli' ? '(entry points)' : (folder ?? ''))
}

/** The demonstration council stands beside src/; only an entry point may load it. */
export const isDemo = (path: string): boolean => path.startsWith('../demo/')

/** From here up the folders are slices with a front door each. */
export const firstWithSlices = levels.indexOf('confidentiality')
export const entryPoints = levels.indexOf('(entry points)')

/** 'case-record/entries' for everything in and below that folder; 'confidentiality' for the files directly in it. */
export function sliceOf(path: string): string {
  const folders = path.split('/').slice(0, -1)
  return folders.slice(0, 2).join('/')
}

/** Nothing but its arguments decides what a pure file answers. Many rules stand in several files, `<subject>-rules.ts`. */
export function isPure(path: string): boolean {
  return /(^|\/)((.+-)?rules|kinds)\.ts$/.test(path) || /^(words|rulebook)\//.test(path) || pureBesides.has(path)
}

/** Files of another name that hold nothing but types for rules. A line here puts a file under the rules of purity. */
const pureBesides: ReadonlySet<string> = new Set(['case-record/intake/shapes.ts'])

export function nameOf(path: string): string {
  return path.split('/').at(-1) ?? ''
}
