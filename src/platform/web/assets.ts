import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Assets } from './shell.ts'

const manifestSchema = z.strictObject({ css: z.string(), js: z.string() })

/** Reads the names of the built files; plain names when nothing was built, so that pages can be tested without. */
export function readAssets(folder: string | undefined): Assets {
  const manifest = folder && path.join(folder, 'manifest.json')
  if (!manifest || !existsSync(manifest)) return { css: '/assets/holdfast.css', js: '/assets/holdfast.js' }
  const { css, js } = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')))
  return { css: `/assets/${css}`, js: `/assets/${js}` }
}

/**
 * Serves the built files, compressed when they were built. Pages are never compressed: they hold a child's data beside
 * what a stranger may have typed, and the length of a compressed page tells about both (the BREACH attack).
 */
export async function serveAssets(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (!folder || !existsSync(folder)) return
  await app.register(fastifyStatic, {
    root: path.resolve(folder),
    prefix: '/assets/',
    index: false,
    dotfiles: 'deny',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
    schemaHide: true,
    allowedPath: (name) => /\.(css|js|svg|png|ico)$/.test(name),
  })
}
