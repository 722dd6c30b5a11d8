import { endGrant, type GrantRow, giveGrant, grantsOf } from '../../confidentiality/access/index.ts'
import type { Door } from '../../confidentiality/action.ts'
import { startOfDay } from '../../platform/clock.ts'
import type { GrantBasisCode } from '../../rulebook/grant-bases.ts'
import type { RecordNumber, Uuid } from '../../words/ids.ts'
import { addDays, type PlainDate } from '../../words/plain-date.ts'
import { done, type Result, refused } from '../../words/result.ts'
import { type Frame, loadFrame } from '../frame/index.ts'
import { problemsWithDays } from './rules.ts'

export type AccessList = { frame: Frame; grants: readonly GrantRow[]; today: PlainDate }

/** Who has access, on what basis, since when; those whose access ended come last. */
export function readAccess(door: Door, token: string, number: RecordNumber): Promise<Result<AccessList>> {
  return door.read(token, 'grant.list', number, async (inside) =>
    done({
      frame: await loadFrame(inside),
      grants: await grantsOf(inside.db, inside.record.id),
      today: inside.today,
    }),
  )
}

/** `until`: the last day of access; null for as long as nobody ends it. */
export type Giving = {
  userName: string
  basis: GrantBasisCode
  reason: string
  until: PlainDate | null
  reviewOn: PlainDate | null
}

/** Gives a person access. Nobody gives it to themselves, and nobody twice. */
export function giveAccess(
  door: Door,
  token: string,
  number: RecordNumber,
  given: Giving,
): Promise<Result<{ id: Uuid }>> {
  return door.change(token, 'grant.give', number, async (inside) => {
    const fields = problemsWithDays(given, inside.today)
    if (Object.keys(fields).length > 0) return refused('bad-input', 'Put the days right.', { fields })
    const id = inside.newId()
    const until = given.until === null ? null : startOfDay(addDays(given.until, 1))
    const outcome = await giveGrant(inside.db, inside.record.id, { ...given, id, until })
    inside.note({ grant: id, to: given.userName, givenAs: given.basis })
    switch (outcome) {
      case 'given':
        return done({ id })
      case 'no such person':
        return wrongPerson('bad-input', 'Nobody of this user name can see records. Check it with the person')
      case 'yourself':
        return wrongPerson('not-permitted', 'You cannot give access to yourself. Ask another manager')
      case 'has it already':
        return wrongPerson('conflict', 'This person has access already. End that first if the basis has changed')
      default:
        return outcome satisfies never
    }
  })
}

function wrongPerson(code: 'bad-input' | 'not-permitted' | 'conflict', words: string): Result<never> {
  return refused(code, `${words}.`, { fields: { userName: words } })
}

/** Ends a person's access, from their next request on. */
export function endAccess(
  door: Door,
  token: string,
  number: RecordNumber,
  grant: Uuid,
  because: string,
): Promise<Result<void>> {
  return door.change(token, 'grant.end', number, async (inside) => {
    inside.note({ grant })
    if (await endGrant(inside.db, inside.record.id, grant, because)) return done(undefined)
    return refused('conflict', 'This access has ended already. Load the page again.')
  })
}
