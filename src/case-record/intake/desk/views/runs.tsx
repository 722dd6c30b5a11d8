import type { Html } from '../../../../platform/web/index.ts'
import { SummaryList, Table } from '../../../../platform/web/views/index.ts'
import type { RunRow } from '../store.ts'
import { childSums, fileSums, type SumName, sayEnd, sumOf } from '../sums.ts'
import { sayMoment } from './say.ts'

/** The newest import with its sums, and all of them in short. */
export function Runs({ runs }: { runs: readonly RunRow[] }): Html {
  const [newest] = runs
  return (
    <section aria-labelledby="imports">
      <h2 class="govuk-heading-m" id="imports">
        Imports
      </h2>
      {newest ? (
        <>
          <Sums run={newest} title={`The newest: ${sayMoment(newest.begun_at)}`} />
          <RunTable runs={runs} />
        </>
      ) : (
        <p class="govuk-body">Nothing was imported yet. Whoever runs Holdfast starts an import on the server.</p>
      )}
    </section>
  )
}

/** What an import did, in numbers; what did not happen is left out, but for what people look for. */
export function Sums({ run, title }: { run: RunRow; title?: string }): Html {
  const rowsOf = (sums: readonly (readonly [SumName, string])[], always: readonly SumName[]) =>
    sums
      .filter(([name]) => sumOf(run, name) > 0 || always.includes(name))
      .map(([name, key]) => ({ key, value: sumOf(run, name).toLocaleString('en-GB') }))
  return (
    <SummaryList
      title={title}
      rows={[
        { key: 'Ordered by', value: run.begun_by_name },
        { key: 'How it ended', value: sayEnd(run) },
        ...(run.how === null ? [] : rowsOf(fileSums, ['taken', 'set aside', 'refused', 'quarantined'])),
        ...(run.how === null ? [] : rowsOf(childSums, [])),
      ]}
    />
  )
}

function RunTable({ runs }: { runs: readonly RunRow[] }): Html {
  const count = (run: RunRow, name: SumName) => (run.how === null ? '–' : sumOf(run, name).toLocaleString('en-GB'))
  return (
    <Table
      caption="All imports, the newest first"
      named
      numeric={[2, 3, 4, 5]}
      head={['When', 'Ordered by', 'Taken', 'Set aside', 'Refused', 'Quarantined']}
      rows={runs.map((run) => [
        <a class="govuk-link" href={`/imports/${run.id}`}>
          {sayMoment(run.begun_at)}
        </a>,
        run.begun_by_name,
        count(run, 'taken'),
        count(run, 'set aside'),
        count(run, 'refused'),
        count(run, 'quarantined'),
      ])}
    />
  )
}
