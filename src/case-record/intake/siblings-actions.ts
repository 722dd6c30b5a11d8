import { beginImportOf } from '../../confidentiality/access/index.ts'
import type { Inside } from '../../confidentiality/action.ts'
import { newId } from '../../platform/new-id.ts'
import type { RecordNumber } from '../../words/ids.ts'
import { done, refused } from '../../words/result.ts'
import { appendEntry, checkContent, getKind } from '../entries/index.ts'
import { originOfRow } from './child-content.ts'
import { siblingsOf } from './children-actions.ts'
import { type Children, must, type Run, type Standing } from './running.ts'
import { childrenKnown, markTold } from './store.ts'

type Found = Extract<Standing, { standing: 'found' }>

/**
 * Tells each record of the brothers and sisters whom the list names, once each (procedure 30 and 31). A brother or sister without
 * a record yet is told of by a later run.
 */
export async function tellSiblings(run: Run, children: Children): Promise<void> {
  const lists = siblingsOf([...children.values()].map(({ child }) => child))
  const told = await alreadyTold(run)
  for (const [childId, standing] of children) {
    if (standing.standing !== 'found') continue
    const others = [...(lists.get(childId) ?? [])].flatMap((id) => {
      const other = children.get(id)
      return other?.standing === 'found' && other.number !== standing.number ? [other] : []
    })
    const fresh = others.filter((other) => !told.has(markOf(run, standing, other).toString('hex')))
    if (fresh.length > 0) await tellRecord(run, standing, fresh)
  }
}

/** Lets the import into the record of a child that came in. */
export async function enterRecord(run: Run, number: RecordNumber): Promise<void> {
  const may = await run.door.changeAcross(run.token, 'import.enterRecord', async ({ db }) =>
    (await beginImportOf(db, number, newId()))
      ? done(undefined)
      : refused('not-found', 'No child of a list has this record.'),
  )
  must(may)
}

async function alreadyTold(run: Run): Promise<ReadonlySet<string>> {
  const rows = await run.door.changeAcross(run.token, 'import.stage', async ({ db }) => done(await childrenKnown(db)))
  return new Set(must(rows).flatMap(({ told }) => told.map((mark) => mark.toString('hex'))))
}

async function tellRecord(run: Run, standing: Found, others: readonly Found[]): Promise<void> {
  await enterRecord(run, standing.number)
  const works = others.map((other) => async (inside: Inside) => {
    const kind = getKind(run.registry, 'sibling')
    const body = { name: other.child.knownAs ?? other.child.name, number: other.number, placed: 'not-known' }
    const content = checkContent(kind, body, null, run.today)
    if (!content.ok) return content
    const id = run.marks.id('sibling', standing.child.childId, other.child.childId)
    const origin = originOfRow(run, standing.child)
    const put = await appendEntry(inside, run.registry, kind.name, content.value, { id, documents: [], origin })
    if (!put.ok) return put
    await markTold(inside.db, run.marks.mac('child', standing.child.childId), [markOf(run, standing, other)])
    return done(undefined)
  })
  must(await run.door.changeEach(run.token, 'import.put', standing.number, works))
}

function markOf(run: Run, one: Found, other: Found): Buffer {
  return run.marks.mac('sibling', one.child.childId, other.child.childId)
}
