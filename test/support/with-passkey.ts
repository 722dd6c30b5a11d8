import { withClient } from '../../src/platform/db/sign-in.ts'
import { type Authenticator, newAuthenticator } from './authenticator.ts'
import { type Browser, openBrowser } from './browser.ts'
import type { PersonName } from './people.ts'
import type { World } from './world.ts'

/** What the form is asked for by a page's passkey button. */
export async function optionsFor(world: World, what: 'sign-in' | 'proof') {
  return (await world.app.inject({ url: `/api/v1/passkey-options?for=${what}` })).json()
}

/** The options that a page carries for making a passkey. */
export function optionsOn(body: string) {
  const text = /data-ask="(\{[^"]*\})"/.exec(body)?.[1] ?? ''
  return JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
}

/** The code of now, as if the one before had not been used: tests sign in more often than every half minute. */
export async function freshCode(world: World, person: PersonName): Promise<string> {
  await withClient(world.databases.main.admin, (client) =>
    client.query('update sec.account set second_factor_last_step = 0 where user_name = $1', [person]),
  )
  const people = await world.holdfast.doorkeeper.demoPeople()
  return people.find(({ userName }) => userName === person)?.code ?? ''
}

/** Adds a passkey as a person does at their desk, and gives the device that holds it. */
export async function addPasskey(world: World, person: PersonName, name = 'My phone'): Promise<Authenticator> {
  const device = newAuthenticator()
  const browser = openBrowser(world.app, await world.token(person))
  const second = await browser.send('/my-sign-in/passkeys/new', { name, code: await freshCode(world, person) })
  const response = JSON.stringify(device.make(optionsOn(second.body)))
  const added = await browser.send('/my-sign-in/passkeys', { name, response })
  if (added.headers.location !== '/my-sign-in?done=added') throw new Error(`not added: ${added.body}`)
  return device
}

/** Presses “Sign in with a passkey”. */
export async function useOn(browser: Browser, path: string, response: unknown) {
  return browser.send(path, { response: JSON.stringify(response) })
}
