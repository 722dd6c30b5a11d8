import type { Html, Shell } from '../../../platform/web/index.ts'
import { type Cell, Empty, Pagination, Table } from '../../../platform/web/views/index.ts'
import { sayInstant } from '../../../words/instant.ts'
import { type Frame, RecordPage } from '../../frame/index.ts'
import type { Look, WhoLooked } from '../actions.ts'
import type { Said } from '../said.ts'

export type WhoLookedProps = { shell: Shell; found: WhoLooked; say: (look: Look) => Said; isFirst: boolean }

/** Every opening of this record and every change to it: by whom, what, on which basis, when. */
export function WhoLookedPage({ shell, found, say, isFirst }: WhoLookedProps): Html {
  const { frame, looks, next } = found
  const address = `/records/${frame.number}/who-looked`
  return (
    <RecordPage shell={shell} frame={frame} part="who-looked" title="Who looked">
      <p class="govuk-body">
        Everyone who opened this record or changed it, newest first. Reading this page is written down too. Whoever was
        turned away at the door stands in the council’s log, not here.
      </p>
      {looks.length === 0 ? (
        <Empty title="There is nothing further back" />
      ) : (
        <Table
          caption={isFirst ? 'The newest' : 'Earlier'}
          head={['When', 'Who', 'What', 'On which basis']}
          rows={looks.map((look) => cellsOf(frame, look, say(look)))}
        />
      )}
      <Pagination
        {...(!isFirst && { previous: { href: address, label: 'Back to the newest' } })}
        {...(next && { next: { href: `${address}?before=${next}`, label: 'Earlier' } })}
      />
    </RecordPage>
  )
}

function cellsOf(frame: Frame, look: Look, said: Said): Cell[] {
  return [
    <span class="hf-when">{sayInstant(look.at)}</span>,
    <>
      {said.who}
      {said.role && <span class="hf-quiet hf-line">{said.role}</span>}
    </>,
    <>
      {said.what}
      {said.about && (
        <>
          :{' '}
          {said.about.entry ? (
            <a class="govuk-link" href={`/records/${frame.number}/entries/${said.about.entry}`}>
              {said.about.label}
            </a>
          ) : (
            said.about.label
          )}
        </>
      )}
      {!look.intact && (
        <strong class="hf-altered hf-line">
          This line has been altered. Tell the information governance officer; do not rely on it.
        </strong>
      )}
    </>,
    said.basis,
  ]
}
