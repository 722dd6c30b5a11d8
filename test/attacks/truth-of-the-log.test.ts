import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ActionName, actions } from '../../src/rulebook/access.ts'
import { asksForUnknown, personFor, type Rich } from '../support/every-route.ts'
import { richRecord } from '../support/rich-record.ts'
import { createWorld, type World } from '../support/world.ts'
import { ask, type Behind, everyRoute, lookBehind, tokenOf } from './attackers.ts'

// No event, no change; no audit, no access: over every route there is, with the log taken away and with it there.
let world: World
let behind: Behind
let rich: Rich
beforeAll(async () => {
  world = await createWorld()
  behind = await lookBehind(world)
  rich = await richRecord(world)
})
afterAll(async () => {
  await behind.end()
  await world.close()
})

const order = ['GET', 'PUT', 'POST', 'DELETE']
const guarded = () =>
  everyRoute(world)
    .filter(({ guard, path }) => guard.action !== undefined && !asksForUnknown(path))
    .toSorted((a, b) => order.indexOf(a.method) - order.indexOf(b.method))
const isSilent = (name: string) => 'silent' in actions[name as ActionName]

/** Every event fails: at once, or only when everything else of the transaction has been done. */
async function withoutLog<T>(deferred: boolean, work: () => Promise<T>): Promise<T> {
  await behind.rows(
    `create function audit.fail() returns trigger language plpgsql as $$ begin raise exception 'the log is full'; end $$`,
  )
  const when = deferred ? 'create constraint trigger fail after insert' : 'create trigger fail before insert'
  for (const table of ['event', 'authority_event']) {
    await behind.rows(
      `${when} on audit.${table} ${deferred ? 'deferrable initially deferred' : ''} for each row execute function audit.fail()`,
    )
  }
  try {
    return await work()
  } finally {
    await behind.rows('drop function audit.fail() cascade')
  }
}

describe.each([
  ['cannot be written', false],
  ['fails at the very end, at the commit', true],
])('when the log %s', (_, deferred) => {
  it('nobody sees and nobody changes anything, by any route', async () => {
    const before = await behind.everything()
    const got: string[] = []
    await withoutLog(deferred, async () => {
      for (const route of guarded()) {
        const answer = await ask(world.app, route, rich, await tokenOfNow(route))
        // Saving a draft tells of itself by its beginning; its row is compared below.
        const silent = isSilent(route.guard.action ?? '') && answer.statusCode < 500
        if (answer.statusCode < 400 && !silent) got.push(`${route.method} ${route.path}: ${answer.statusCode}`)
        if (/Samuel|Reed|Dana|garden/.test(answer.body)) got.push(`${route.path}: told`)
      }
    })
    expect(got).toEqual([])
    const { 'record.draft': draftBefore, ...rest } = before
    const { 'record.draft': draftAfter, ...restAfter } = await behind.everything()
    expect(restAfter).toEqual(rest)
    expect([draftBefore, draftAfter].every(Boolean)).toBe(true)
  })

  it('nobody signs in', async () => {
    await withoutLog(deferred, async () => {
      await expect(world.holdfast.doorkeeper.issueToken('amira', 5)).rejects.toThrow()
      await expect(world.holdfast.doorkeeper.signIn('amira', 'wrong')).rejects.toThrow()
    })
  })
})

describe('when the log is there', () => {
  it('everything that succeeds is in it: one event for each action, under the action’s own name', async () => {
    const wrong: string[] = []
    let done = 0
    for (const route of guarded()) {
      const name = `${route.method} ${route.path}`
      const token = await tokenOf(world, personFor(route) ?? 'amira')
      const before = await classes()
      const changed = await behind.everything()
      const answer = await ask(world.app, route, rich, token)
      if (answer.statusCode >= 400) {
        if (JSON.stringify(await behind.everything()) !== JSON.stringify(changed) && !savesFirst(route.path))
          wrong.push(`${name}: ${answer.statusCode}, yet changed`)
        continue
      }
      done += 1
      const after = await classes()
      const added = [...after].flatMap(([one, n]) => (n > (before.get(one) ?? 0) ? [one] : []))
      const action = route.guard.action ?? ''
      if (isSilent(action) ? added.includes(action) : added.length === 0) wrong.push(`${name}: ${added.join()}`)
      // Puts those files on the record that were described; here none were, so it only reads.
      if (route.path === '/records/:number/files/finalisation') continue
      if (!isSilent(action) && !added.includes(action)) wrong.push(`${name}: says ${added.join()}, not ${action}`)
    }
    expect(wrong).toEqual([])
    expect(done).toBeGreaterThan(40)
  })

  it('only those actions leave none that say so', () => {
    // A draft is told of when it goes on the record. What the import, the desk and the quarantine stage is names of stored bytes and nobody's yet:
    // what is then put, set aside or decided is told, and so is every record that the import writes to.
    const silent = ['draft.save', 'import.enterRecord', 'import.stage', 'intake.stage', 'quarantine.stage']
    expect(Object.keys(actions).filter(isSilent).sort()).toEqual(silent)
  })
})

/** Whatever button of a draft is pressed, what was typed is saved before it is looked at. */
const savesFirst = (path: string) =>
  path.startsWith('/records/:number/drafts/') || path.startsWith('/records/:number/files')

const tokens = new Map<string, string>()
/** While no event can be written no session begins either: they are made before. */
async function tokenOfNow(route: Parameters<typeof personFor>[0]): Promise<string> {
  const person = personFor(route) ?? 'amira'
  const token = tokens.get(person)
  if (!token) throw new Error(`${person} was not signed in before`)
  return token
}
beforeAll(async () => {
  for (const person of ['amira', 'mo', 'ruth', 'iris', 'gita', 'adam', 'olga'])
    tokens.set(person, await tokenOf(world, person))
})

async function classes(): Promise<Map<string, number>> {
  const rows = await behind.rows<{ class: string; n: number }>(
    'select class, count(*)::int as n from (select class from audit.event union all select class from audit.authority_event) e group by 1',
  )
  return new Map(rows.map((row) => [row.class, row.n]))
}
