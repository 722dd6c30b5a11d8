import { setTimeout as wait } from 'node:timers/promises'
import type { Holdfast } from '../../../src/assemble.ts'
import { stepSeconds } from '../../../src/confidentiality/enrolment/second-factor.ts'
import { createDoorkeeper } from '../../../src/confidentiality/sign-in/index.ts'
import { systemClock } from '../../../src/platform/clock.ts'
import { authoritySubject } from '../../../src/platform/sealing/index.ts'
import type { PersonName } from '../../support/people.ts'

/**
 * What the person's authenticator app shows, or will show next where the code of now was used: each works once, and the
 * next is taken already, as for a phone whose clock is ahead. Waits where that was used too.
 */
export async function codeOf(holdfast: Holdfast, person: PersonName): Promise<string> {
  const used = await lastStep(holdfast, person)
  const next = Math.max(stepNow(), used + 1)
  while (next > stepNow() + 1) await wait(500)
  const authorityKey = await holdfast.keystore.createKey(authoritySubject)
  const clock = { ...systemClock, now: () => next * stepSeconds * 1000 }
  const people = await createDoorkeeper({ pool: holdfast.pools.doorkeeper, authorityKey, clock }).demoPeople()
  const found = people.find(({ userName }) => userName === person)
  if (!found) throw new Error(`${person} is not one of the people`)
  return found.code
}

function stepNow(): number {
  return Math.floor(Date.now() / 1000 / stepSeconds)
}

async function lastStep(holdfast: Holdfast, person: PersonName): Promise<number> {
  const sql = 'select second_factor_last_step as step from sec.account where user_name = $1'
  const { rows } = await holdfast.pools.doorkeeper.query<{ step: string }>(sql, [person])
  return Number(rows[0]?.step ?? 0)
}
