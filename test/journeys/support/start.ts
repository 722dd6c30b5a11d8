import { demoCouncil } from '../../../demo/people.ts'
import { addressOf, newHome, start, stop } from '../../life-of-a-program/program.ts'
import { type Chromium, findChromium, NoChromium } from '../../support/chromium.ts'
import { password, people } from '../../support/people.ts'
import { behindTheScenes } from './behind-the-scenes.ts'
import { tellJourneys } from './told.ts'

/** Finds the browser, starts the real program for all journeys, and has the named people in it. Gives what ends it again. */
export default async function startAll(): Promise<() => Promise<void>> {
  const chromium = browserOrEnd()
  const home = newHome()
  const program = start(['serve'], home.env)
  const address = await addressOf(program)
  tellJourneys({ address, env: home.env, chromium })
  const holdfast = await behindTheScenes(home.env)
  await holdfast.doorkeeper.addDemoPeople(
    demoCouncil,
    Object.values(people).map((person) => ({ ...person, password })),
  )
  await holdfast.close()
  return async () => {
    await stop(program)
    home.remove()
  }
}

/** One plain sentence instead of a stack, and never a run without journeys that looks like one with them. */
function browserOrEnd(): Chromium {
  try {
    return findChromium()
  } catch (error) {
    if (!(error instanceof NoChromium)) throw error
    process.stderr.write(`${error.message}\n`)
    return process.exit(1)
  }
}
