import type { Across } from '../../confidentiality/action.ts'
import type { Reader } from '../../platform/db/index.ts'
import { type Draft, openDraft } from './actions.ts'
import { titleTyped } from './rules.ts'
import { draftsOf } from './store.ts'

/** One's own draft among all of one's records: whose record it is for, and what it was called. */
export type OwnDraft = Draft & { number: string; child: string | null; title: string | undefined }

/** This person's drafts over all records in scope, last saved first: inside the home page's own action. */
export async function ownDrafts({ db, actor, keyOf }: Across<Reader>): Promise<OwnDraft[]> {
  const rows = await draftsOf(db, actor.accountId)
  const records = [...new Set(rows.map((row) => row.record_id))]
  const keys = new Map(await Promise.all(records.map(async (id) => [id, await keyOf(id)] as const)))
  return rows.flatMap((row) => {
    const key = keys.get(row.record_id)
    if (!key) return []
    const draft = openDraft({ key, record: { id: row.record_id } }, row)
    return [{ ...draft, number: row.number, child: row.child, title: titleTyped(draft.answers) }]
  })
}
