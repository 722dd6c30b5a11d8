// Playwright reads from the pattern of a fixture's first parameter what it needs: here, nothing.
// oxlint-disable no-empty-pattern
import { type BrowserContext, test as base, type Page } from '@playwright/test'
import type { Holdfast } from '../../../src/assemble.ts'
import { sessionCookie } from '../../../src/platform/web/session-cookie.ts'
import type { RecordNumber } from '../../../src/words/ids.ts'
import { type Child, openRecordFor } from '../../support/children.ts'
import type { PersonName } from '../../support/people.ts'
import { behindTheScenes } from './behind-the-scenes.ts'
import { codeOf } from './codes.ts'
import { toldByStart } from './told.ts'

/** The council that the journeys share: its program is running, and every journey opens records of its own in it. */
export type Council = {
  address: string
  holdfast: Holdfast
  token(person: PersonName): Promise<string>
  openRecord(person: PersonName, child?: Child): Promise<RecordNumber>
  /** What the person's authenticator app shows; never the same code twice. */
  code(person: PersonName): Promise<string>
}

export const test = base.extend<{ atDesk: (person: PersonName) => Promise<Page> }, { council: Council }>({
  launchOptions: [
    async ({}, use) => {
      const { executablePath, args, env } = toldByStart().chromium
      await use({ executablePath, args, env: { ...ownEnvironment(), ...env } })
    },
    { scope: 'worker' },
  ],
  baseURL: async ({}, use) => use(toldByStart().address),
  council: [
    async ({}, use) => {
      const holdfast = await behindTheScenes(toldByStart().env)
      await use(councilOn(holdfast, toldByStart().address))
      await holdfast.close()
    },
    { scope: 'worker' },
  ],
  /** A browser of this person's own, signed in already: for journeys that are not about signing in. */
  atDesk: async ({ browser, baseURL, council, contextOptions }, use) => {
    const opened: BrowserContext[] = []
    await use(async (person) => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL === undefined ? {} : { baseURL }) })
      opened.push(context)
      await beSignedIn(context, council.address, await council.token(person))
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

function councilOn(holdfast: Holdfast, address: string): Council {
  const token = async (person: PersonName) => {
    const issued = await holdfast.doorkeeper.issueToken(person, 60)
    if (!issued) throw new Error(`${person} is not one of the people`)
    return issued
  }
  return {
    address,
    holdfast,
    token,
    openRecord: async (person, child) => openRecordFor(holdfast, await token(person), child),
    code: (person) => codeOf(holdfast, person),
  }
}

export function beSignedIn(context: BrowserContext, address: string, token: string): Promise<void> {
  return context.addCookies([{ name: sessionCookie, value: token, url: address, httpOnly: true, sameSite: 'Lax' }])
}

/** The browser's environment: the usual one, as text. */
export function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

export { expect } from '@playwright/test'
