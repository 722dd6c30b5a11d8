import type { Html } from '../../../platform/web/index.ts'
import { parsePlainDate, sayDay } from '../../../words/plain-date.ts'
import { plainText } from '../../../words/plain-text.ts'
import type { Body } from '../form.ts'
import { type FieldAbout, fieldsOf, type Kind } from '../kinds.ts'

type ShowBodyProps = {
  kind: Kind
  body: Body
  /** The heading above it: an answer that says no more than this is not said twice. */
  heading?: string
}

/** A body as it is read: every answer under its question, a person's words as a quotation, and what was not answered said so. */
export function ShowBody({ kind, body, heading }: ShowBodyProps): Html {
  const fields = fieldsOf(kind)
  const said = fields.filter(({ name }) => body[name] !== undefined && body[name] !== heading)
  const open = fields.filter(({ name }) => body[name] === undefined)
  return (
    <>
      <dl class="hf-body">
        {said.map(({ name, about }) => (
          <div class={isLong(about) ? 'hf-body__long' : 'hf-body__short'}>
            <dt>{readAs(about)}</dt>
            <dd>
              <ShowValue about={about} value={body[name]} />
            </dd>
          </div>
        ))}
      </dl>
      {open.length > 0 && (
        <p class="govuk-body hf-missing">
          Not recorded: {open.map(({ about }) => inSentence(readAs(about))).join('; ')}.
        </p>
      )}
    </>
  )
}

/** 'What happens next' within a sentence; 'NHS number' stays as it is. */
function inSentence(label: string): string {
  return label.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase())
}

/** What stands above an answer when it is read: a question put to the writer is none to the reader. */
export function readAs({ readAs: read, label }: FieldAbout): string {
  return read ?? label.replace(/\?$/, '')
}

/** One answer; absence is explained. */
export function ShowValue({ about, value }: { about: FieldAbout; value: unknown }): Html {
  if (value === undefined) return <span class="hf-missing">Not recorded</span>
  switch (about.type) {
    case 'longText':
      return <Paragraphs text={plainText(value)} />
    case 'ownWords':
      return (
        <figure class="hf-quote">
          <blockquote>
            <p dir="auto">{plainText(value)}</p>
          </blockquote>
        </figure>
      )
    case 'choices':
      return <ShowChoices about={about} value={value} />
    case 'text':
    case 'day':
    case 'choice':
    case 'yesNo':
    case 'nhsNumber':
    case 'upn':
    case 'recordNumber':
      return <span dir="auto">{sayValue(about, value)}</span>
    default:
      return about.type satisfies never
  }
}

/** Paragraphs as they were written: a blank line begins a new one, a single break stays a break. */
export function Paragraphs({ text }: { text: string }): Html {
  return (
    <>
      {text.split(/(?:\r?\n[^\S\n]*){2,}/).map((paragraph) => (
        <p class="hf-text" dir="auto">
          {paragraph}
        </p>
      ))}
    </>
  )
}

function ShowChoices({ about, value }: { about: FieldAbout; value: unknown }): Html {
  const chosen = Array.isArray(value) ? value.map(plainText) : [plainText(value)]
  if (chosen.length === 0) return <span class="hf-missing">None chosen</span>
  return (
    <ul class="govuk-list">
      {chosen.map((code) => (
        <li>{labelOfCode(about, code)}</li>
      ))}
    </ul>
  )
}

function sayValue(about: FieldAbout, value: unknown): string {
  if (about.type === 'yesNo') return value === true ? 'Yes' : 'No'
  const text = plainText(value)
  if (about.type === 'choice') return labelOfCode(about, text)
  const day = about.type === 'day' ? parsePlainDate(text) : undefined
  return day ? sayDay(day) : text
}

/** A code that its list has no more is still shown as it was recorded. */
function labelOfCode(about: FieldAbout, code: string): string {
  return about.options?.find((option) => option.code === code)?.label ?? code
}

function isLong({ type }: FieldAbout): boolean {
  return type === 'longText' || type === 'ownWords' || type === 'choices'
}
