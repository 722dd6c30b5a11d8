// Bundles the bench and runs it: `npm run bench -- --records 10000`, or `npm run bench -- --large-file`.
import { fork } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'
import './build.mjs'

const project = path.resolve(import.meta.dirname, '..')
const outdir = path.join(project, 'dist/bench')
await build({
  entryPoints: {
    ...Object.fromEntries(
      ['run', 'large-file', 'server'].map((name) => [name, path.join(project, `bench/${name}.ts`)]),
    ),
    'council-maker': path.join(project, 'bench/council/maker.ts'),
  },
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  logLevel: 'warning',
})
const asked = process.argv.slice(2)
const child = fork(path.join(outdir, asked.includes('--large-file') ? 'large-file.js' : 'run.js'), asked, {
  cwd: project,
  stdio: 'inherit',
})
// Whoever interrupts it interrupts the child as well, which finishes what is under way.
process.on('SIGINT', () => undefined)
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})
