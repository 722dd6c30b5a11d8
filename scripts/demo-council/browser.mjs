// Prints papers and takes pictures with the browser that the journeys use.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { project } from '../run.mjs'

export async function openBrowser() {
  const own = mkdtempSync(path.join(project, 'node_modules/.demo-council-'))
  const { executablePath, args, env } = await findBrowser(own)
  const typefaces = typefacesOf(own, path.dirname(executablePath))
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env, ...typefaces } })
  const page = await browser.newPage({ deviceScaleFactor: 1 })
  return {
    pdf: async (html, { landscape = false }) => {
      await page.setContent(html)
      return withoutClock(await page.pdf({ format: 'A4', landscape, printBackground: true }))
    },
    jpg: async (html, { width, height, quality }) => {
      await page.setViewportSize({ width, height })
      await page.setContent(html)
      return page.screenshot({ type: 'jpeg', quality })
    },
    close: async () => {
      await browser.close()
      rmSync(own, { recursive: true })
    },
  }
}

/** The same page printed twice is the same file: what names the printer and the hour is written over, byte for byte. */
function withoutClock(pdf) {
  const text = pdf.toString('latin1')
  const quiet = text
    .replaceAll(
      /\/(Creator|Producer) \(((?:[^()\\]|\\.)*)\)/g,
      (_, key, was) => `/${key} (${'Demo'.padEnd(was.length).slice(0, was.length)})`,
    )
    .replaceAll(/\/(CreationDate|ModDate) \(([^)]*)\)/g, (_, key) => `/${key} (D:20260101000000+00'00')`)
  if (quiet.length !== text.length) throw new Error('a PDF changed its length when the hour was taken out')
  return Buffer.from(quiet, 'latin1')
}

async function findBrowser(folder) {
  const outfile = path.join(folder, 'chromium.mjs')
  const entry = path.join(project, 'test/support/chromium.ts')
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' })
  return (await import(pathToFileURL(outfile).href)).findChromium()
}

/** Open Sans comes with the packaged browser; the system’s typefaces stand behind it for what Open Sans has not. */
function typefacesOf(own, beside) {
  const packaged = path.join(beside, 'fonts')
  if (!existsSync(packaged)) return {}
  const file = path.join(own, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${packaged}</dir><dir>/usr/share/fonts</dir><cachedir>${own}/cache</cachedir></fontconfig>`,
  )
  return { FONTCONFIG_FILE: file }
}
