import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Details, Empty, Pagination, Table } from '../../../platform/web/views/index.ts'
import { visitorOf } from '../../frame/index.ts'
import type { LogLine, LogPage as LogPageContent } from '../actions.ts'

/** The log for the auditor: leaves, which prove what happened without telling of whom. */
export function LogPage({ shell, actor, lines, next }: LogPageContent & { shell: Shell }): Html {
  return (
    <Page {...shell} visitor={visitorOf(actor, '/log')} title="The log" wide>
      <p class="govuk-body">
        Everything that was opened, changed or refused, newest first. People and records stand under marks that stay the
        same; whose they are is sealed with the record.
      </p>
      {lines.length === 0 ? (
        <Empty title="Nothing further back">
          <p class="govuk-body">
            <a class="govuk-link" href="/log">
              Go to the newest
            </a>
          </p>
        </Empty>
      ) : (
        <Table
          caption="What was done"
          head={['When (UTC)', 'What', 'By', 'Record', 'Leaf']}
          rows={lines.map((line) => [
            sayInstant(line.at),
            line.says,
            mark(line.leaf.actor),
            recordOf(line),
            <Leaf line={line} />,
          ])}
        />
      )}
      {next && <Pagination next={{ href: `/log?before=${next}`, label: 'Further back' }} />}
    </Page>
  )
}

function sayInstant(at: Date): string {
  return at.toISOString().slice(0, 19).replace('T', ' ')
}

function recordOf({ leaf }: LogLine): string {
  return leaf.record === null ? 'No one record' : leaf.record.slice(0, 8)
}

function mark(pseudonym: string): string {
  return pseudonym.slice(0, 8)
}

function Leaf({ line }: { line: LogLine }): Html {
  return (
    <Details summary="Show">
      <code>{line.text}</code>
    </Details>
  )
}
