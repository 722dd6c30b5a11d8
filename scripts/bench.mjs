// Bundles the bench and runs it: `npm run bench -- --records 10000`.
import { fork } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'
import './build.mjs'

const project = path.resolve(import.meta.dirname, '..')
const outdir = path.join(project, 'dist/bench')
await build({
  entryPoints: [path.join(project, 'bench/run.ts'), path.join(project, 'bench/server.ts')],
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
const child = fork(path.join(outdir, 'run.js'), process.argv.slice(2), { cwd: project, stdio: 'inherit' })
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})
