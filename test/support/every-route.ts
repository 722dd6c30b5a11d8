import type { Route } from '../../src/platform/web/index.ts'
import { actions } from '../../src/rulebook/access.ts'
import { type PersonName, people } from './people.ts'
import type { richRecord } from './rich-record.ts'

export type Rich = Awaited<ReturnType<typeof richRecord>>

/** What fills a parameter of an address, by its name and by the part of the path before it. */
export function addressOf(path: string, rich: Rich): string {
  return path.replaceAll(/(?:([^/]+)\/)?:([A-Za-z]+)/g, (_, before: string | undefined, name: string) => {
    const value = fillings(rich)[name] ?? fillings(rich)[`${before}/${name}`]
    if (value === undefined) throw new Error(`${path}: say in test/support/every-route.ts what fills ${name}`)
    return before === undefined ? value : `${before}/${value}`
  })
}

function fillings({ number, note, draft, document, grant }: Rich): Record<string, string> {
  return {
    number,
    line: 'care-plan',
    version: '1',
    a: '1',
    b: '2',
    grant,
    'entries/id': note,
    'drafts/id': draft,
    'documents/id': document,
    'openings/id': unknownId,
    'passkeys/id': unknownId,
    'resets/id': unknownId,
    run: unknownId,
    item: unknownId,
    child: unknownId,
    userName: 'ben',
    'kept-answers/id': unknownId,
    code: 'no-such-code',
  }
}

export const unknownId = '01890000-0000-7000-8000-000000000000'

/** Somebody whose role may do what the route does; of those who see records, one with a basis for the rich record. */
export function personFor({ guard }: Route): PersonName | undefined {
  if (guard.action === undefined) return undefined
  const row = Object.entries(actions).find(([name]) => name === guard.action)?.[1]
  if (!row) throw new Error(`no action is named ${guard.action}`)
  if (row.roles === 'anyWithRecords') return 'amira'
  const inOrder: readonly PersonName[] = ['amira', 'mo', 'ruth', 'iris', 'gita', 'adam', 'olga']
  return inOrder.find((name) => (row.roles as readonly string[]).includes(people[name].role))
}

/** Whether the route asks for a record that the rich world does not have: a held opening, an invitation, a reset, an import. */
export function asksForUnknown(path: string): boolean {
  return /:code\b|(openings|invitations|resets|passkeys|imports|waiting|children)\/:/.test(path)
}
