import type { Chromium } from '../../support/chromium.ts'

/** What the start tells the journeys, which run in processes of their own. */
export type Told = { address: string; env: Readonly<Record<string, string>>; chromium: Chromium }

const name = 'HOLDFAST_JOURNEYS'

export function tellJourneys(told: Told): void {
  process.env[name] = JSON.stringify(told)
}

export function toldByStart(): Told {
  const told = process.env[name]
  if (told === undefined) throw new Error('the journeys were not started by playwright.config.ts')
  return JSON.parse(told) as Told
}
