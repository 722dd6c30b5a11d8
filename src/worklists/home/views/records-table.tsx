import type { MyRecord } from '../../../case-record/record/index.ts'
import type { Html } from '../../../platform/web/index.ts'
import { Table } from '../../../platform/web/views/index.ts'
import { ageOn, type PlainDate, sayDay } from '../../../words/plain-date.ts'

type Props = { caption: string; records: readonly MyRecord[]; today: PlainDate }

/** Records by the name the child likes, with age, number, and since when they are looked after. */
export function RecordsTable({ caption, records, today }: Props): Html {
  return (
    <Table
      caption={caption}
      named
      head={['Name', 'Age', 'Record', 'Looked after since']}
      rows={records.map((record) => [
        <a class="govuk-link" href={`/records/${record.number}`}>
          {record.known_as ?? record.legal_name ?? 'Name not recorded'}
        </a>,
        sayAge(record, today),
        <span class="hf-when">{record.number}</span>,
        record.looked_after_from ? sayDay(record.looked_after_from) : 'Not recorded for today',
      ])}
    />
  )
}

function sayAge({ birth_earliest: earliest, birth_latest: latest }: MyRecord, today: PlainDate): string | undefined {
  const born = earliest ?? latest
  if (!born) return undefined
  const age = Math.max(0, ageOn(born, today))
  return earliest === latest ? String(age) : `about ${age}`
}
