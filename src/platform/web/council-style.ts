import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { page, type Route } from './routes.ts'
import type { Council } from './shell.ts'

/** The address of the council's own colours; changes with the colour, so that browsers may keep it. */
export function councilStylesheet({ colour }: Council): string {
  if (colour !== last.colour) {
    last = { colour, address: `/council.css?v=${createHash('sha256').update(colour).digest('hex').slice(0, 8)}` }
  }
  return last.address
}

/** Every page names it, and it is one council's. */
let last = { colour: '', address: '' }

/** The colour and what can be read on it. A stylesheet of its own, because the content policy allows no inline style. */
export function councilStyle({ colour }: Council): string {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error('The colour of the council must be written as #rrggbb.')
  const onColour = contrast(colour, '#ffffff') >= 4.5 ? '#ffffff' : '#0b0c0c'
  return `:root{--hf-council-colour:${colour};--hf-on-council-colour:${onColour}}\n`
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

export function councilStyleRoute(council: () => Council): Route {
  return page({
    method: 'GET',
    path: '/council.css',
    public: true,
    because: 'The colour of the council, needed before signing in.',
    query: z.object({ v: z.string().optional() }),
    handle: () => ({
      stream: Readable.from([councilStyle(council())]),
      headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=86400' },
    }),
  })
}
