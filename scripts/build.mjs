// Builds dist/: the program (main.js) and what browsers are given (assets/, with a manifest of the hashed names).
// Prints nothing when all is well.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'

const project = path.resolve(import.meta.dirname, '..')
const dist = path.join(project, 'dist')
const assets = path.join(dist, 'assets')

/** Two builds at once, or a build beside a service that runs, disturb nobody: each thing is put in place whole, by renaming. */
const unfinished = path.join(dist, `unfinished-${process.pid}`)
try {
  mkdirSync(unfinished, { recursive: true })
  await buildAssets()
  await buildProgram()
} finally {
  rmSync(unfinished, { recursive: true, force: true })
}

async function buildProgram() {
  const entry = path.join(project, 'src/main.ts')
  if (!existsSync(entry)) return
  await build({
    entryPoints: [entry],
    outfile: path.join(unfinished, 'main.js'),
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'warning',
  })
  for (const name of ['main.js.map', 'main.js']) renameSync(path.join(unfinished, name), path.join(dist, name))
}

async function buildAssets() {
  mkdirSync(assets, { recursive: true })
  const { outputFiles } = await build({
    entryPoints: {
      'holdfast-js': path.join(project, 'src/browser/holdfast.ts'),
      'holdfast-css': path.join(project, 'src/browser/holdfast.entry.css'),
    },
    outdir: assets,
    entryNames: 'holdfast-[hash]',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2020', 'safari15', 'chrome100', 'firefox100'],
    plugins: [{ name: 'own-typeface', setup: useOwnTypeface }],
    logLevel: 'warning',
  })
  await Promise.all(outputFiles.map(({ path: name, contents }) => writeCompressed(name, contents)))
  const nameOf = (ending) => path.basename(outputFiles.find(({ path: name }) => name.endsWith(ending)).path)
  const manifest = { css: nameOf('.css'), js: nameOf('.js') }
  writeWhole(path.join(assets, 'manifest.json'), JSON.stringify(manifest))
  removeOld(Object.values(manifest))
}

function writeWhole(name, contents) {
  const own = path.join(unfinished, path.basename(name))
  writeFileSync(own, contents)
  renameSync(own, name)
}

/** What earlier builds left, once it is a day old: until then a page that is open somewhere may still ask for it. */
function removeOld(current) {
  for (const name of readdirSync(assets)) {
    const isCurrent = name === 'manifest.json' || current.some((file) => name.startsWith(file))
    const file = path.join(assets, name)
    if (!isCurrent && statSync(file, { throwIfNoEntry: false })?.mtimeMs < Date.now() - 86_400_000)
      rmSync(file, { force: true })
  }
}

/** GDS Transport and the royal arms belong to GOV.UK; a council's service must not use them. */
function useOwnTypeface({ onLoad }) {
  onLoad({ filter: /govuk-frontend\.min\.css$/ }, ({ path: name }) => {
    const changes = [
      [/@font-face\{[^}]*GDS Transport[^}]*\}/g, ''],
      [/GDS Transport,arial,sans-serif/g, 'var(--hf-typeface)'],
      // A rule for Internet Explorer that no other program can read.
      [/screen\\0 and/g, 'screen and (max-width:0) and'],
      [/[a-z-]+:url\(\/assets\/images\/govuk-crest\.svg\)[^;}]*;?/g, ''],
    ]
    const contents = changes.reduce((css, [what, instead]) => css.replace(what, instead), readFileSync(name, 'utf8'))
    const left = /GDS Transport|govuk-crest|url\([^)]*\)/.exec(contents)
    if (left) throw new Error(`GOV.UK Frontend's stylesheet still holds ${left[0]}, which a council may not use.`)
    return { contents, loader: 'css' }
  })
}

/** Once when building, so that nothing is compressed while somebody waits. */
async function writeCompressed(name, contents) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(contents, quality),
    promisify(gzip)(contents, { level: 9 }),
  ])
  writeWhole(name, contents)
  writeWhole(`${name}.br`, brotli)
  writeWhole(`${name}.gz`, gzipped)
}
