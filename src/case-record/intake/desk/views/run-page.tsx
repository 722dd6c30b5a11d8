import { type Html, Page, type Shell } from '../../../../platform/web/index.ts'
import { Empty, Pagination, Table } from '../../../../platform/web/views/index.ts'
import { visitorOf } from '../../../frame/index.ts'
import { outcomeWords, reasonOf } from '../../report-words.ts'
import type { KeptLine } from '../lines-actions.ts'
import type { RunReport } from '../list-actions.ts'
import { Sums } from './runs.tsx'
import { sayMoment } from './say.ts'

type Props = { shell: Shell; report: RunReport; first: boolean }

/** One import: its sums, and each line of the lists that it refused or set aside, with why. */
export function RunPage({ shell, report, first }: Props): Html {
  const { actor, run, lines, next } = report
  return (
    <Page
      {...shell}
      visitor={visitorOf(actor, '/imports')}
      back={{ href: '/imports', text: 'Imported files' }}
      title={`Import of ${sayMoment(run.begun_at)}`}
    >
      <Sums run={run} />
      {lines.length === 0 ? (
        <Empty title={first ? 'No line was refused or set aside' : 'No further lines'}>
          <p class="govuk-body">
            {first && run.how === null
              ? 'What an import refused is told when it ends.'
              : 'Files that had come in earlier are not told again.'}
          </p>
        </Empty>
      ) : (
        <Lines run={run.id} lines={lines} />
      )}
      {(next !== null || !first) && (
        <Pagination
          {...(first ? {} : { previous: { href: `/imports/${run.id}`, label: 'From the beginning' } })}
          {...(next === null ? {} : { next: { href: `/imports/${run.id}?after=${next}` } })}
        />
      )}
    </Page>
  )
}

function Lines({ run, lines }: { run: string; lines: readonly KeptLine[] }): Html {
  return (
    <>
      <p class="govuk-body">
        What was refused is not kept here: put right what the reason says and run the import again.{' '}
        <a class="govuk-link" href={`/imports/${run}/report`}>
          Download all as a table (CSV)
        </a>
      </p>
      <Table
        caption="Refused or set aside"
        named
        head={['File', 'Line', 'Child id', 'What became of it', 'Why']}
        rows={lines.map(({ line: { line, file, childId, outcome } }) => [
          file || 'A row that could not be read',
          line === null ? 'In no list' : String(line),
          childId || 'None',
          firstUpper(outcomeWords[outcome.what]),
          reasonOf(outcome),
        ])}
      />
    </>
  )
}

function firstUpper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
