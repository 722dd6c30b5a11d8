import type { Html } from '../../../platform/web/index.ts'
import { SummaryList, type SummaryRow } from '../../../platform/web/views/index.ts'
import { sayApproximateDay } from '../../../words/approximate-day.ts'
import { sayNhsNumber } from '../../../words/nhs-number.ts'
import { parsePlainDate, sayDay } from '../../../words/plain-date.ts'
import { plainText } from '../../../words/plain-text.ts'
import type { Entry, Line, Version } from '../../entries/index.ts'
import { type FieldAbout, fieldsOf, type Kind } from '../../entries/kinds.ts'

/** The few facts that a doctor or a police officer asks for at night. */
export function IdentityInShort({ identity }: { identity: Line | undefined }): Html {
  if (!identity) return <p class="govuk-body hf-missing">No identity is recorded yet.</p>
  const short = ['legalName', 'nhsNumber', 'language', 'religion', 'disability']
  const rows = identityRows(identity.kind, identity).filter(({ name }) => short.includes(name))
  return <SummaryList rows={rows} />
}

/** The whole identity as one version has it. What is not recorded says so. */
export function IdentityList({ identity, version }: { identity: Entry; version: Version }): Html {
  return <SummaryList rows={identityRows(identity.kind, version)} />
}

function identityRows(kind: Kind, version: Pick<Version, 'happened' | 'body'>): (SummaryRow & { name: string })[] {
  const born = version.happened ? sayApproximateDay(version.happened) : undefined
  const rows = fieldsOf(kind).map(({ name, about }) => ({
    name,
    key: about.label,
    value: sayAnswer(about, version.body[name]),
  }))
  return [...rows.slice(0, 1), { name: 'birth', key: kind.happened ?? 'Born', value: born }, ...rows.slice(1)]
}

/** An answer in words; undefined where there is none. */
export function sayAnswer(about: FieldAbout, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  const labelled = (code: unknown) => about.options?.find((option) => option.code === code)?.label ?? plainText(code)
  switch (about.type) {
    case 'choice':
      return labelled(value)
    case 'choices':
      return Array.isArray(value) ? value.map(labelled).join(', ') : labelled(value)
    case 'yesNo':
      return value === true ? 'Yes' : 'No'
    case 'day': {
      const day = parsePlainDate(plainText(value))
      return day ? sayDay(day) : plainText(value)
    }
    case 'nhsNumber':
      return sayNhsNumber(plainText(value))
    case 'text':
    case 'longText':
    case 'ownWords':
    case 'upn':
    case 'recordNumber':
      return plainText(value)
    default:
      return about.type satisfies never
  }
}
