import { type Html, typedDay } from '../../../platform/web/index.ts'
import { Checkboxes, DateInput, Radios, Select, TextArea, TextInput } from '../../../platform/web/views/index.ts'
import type { Answers } from '../form.ts'
import { type FieldAbout, fieldsOf, type Kind } from '../kinds.ts'
import { HappenedQuestion } from './happened-question.tsx'

export type KindFieldsProps = {
  kind: Kind
  /** What was typed so far, finished or not; the names are those that `readAnswers` reads. */
  answers: Answers
  /** Field name → what to put right, as a refusal of `readAnswers` has them. */
  errors?: Readonly<Record<string, string>> | undefined
}

/** Every question of a kind, from its schema alone: first when it happened, then its fields in their order. */
export function KindFields({ kind, answers, errors = {} }: KindFieldsProps): Html {
  return (
    <>
      <HappenedQuestion kind={kind} answers={answers} errors={errors} />
      {fieldsOf(kind).map(({ name, about, required }) => (
        <Field name={name} about={about} required={required} answers={answers} error={errors[name]} />
      ))}
    </>
  )
}

type FieldProps = { name: string; about: FieldAbout; required: boolean; answers: Answers; error: string | undefined }

function Field({ name, about, required, answers, error }: FieldProps): Html {
  const asked = { name, label: required ? about.label : `${about.label} (optional)`, hint: about.hint, error }
  const value = oneAnswer(answers, name)
  switch (about.type) {
    case 'text':
      return <TextInput {...asked} value={value} />
    case 'longText':
      return <TextArea {...asked} value={value} rows={8} most={about.max ?? 100_000} />
    case 'ownWords':
      return (
        <div class="hf-own-words">
          <TextArea {...asked} value={value} rows={4} most={about.max ?? 20_000} />
        </div>
      )
    case 'day':
      return <DateInput {...asked} value={typedDay(answers, name)} />
    case 'yesNo':
      return <Radios {...asked} value={value} inline choices={[...yesOrNo, ...openAnswer(required)]} />
    case 'choice':
      return <Choice asked={asked} about={about} required={required} value={value} />
    case 'choices':
      return <Checkboxes {...asked} values={manyAnswers(answers, name)} choices={choicesOf(about)} />
    case 'nhsNumber':
    case 'upn':
    case 'recordNumber':
      return <TextInput {...asked} value={value} width={20} />
    default:
      return about.type satisfies never
  }
}

type ChoiceProps = {
  asked: { name: string; label: string; hint: string | undefined; error: string | undefined }
  about: FieldAbout
  required: boolean
  value: string | undefined
}

/** Few choices are all seen at once; many are a list. */
function Choice({ asked, about, required, value }: ChoiceProps): Html {
  const choices = choicesOf(about)
  return choices.length > mostRadios ? (
    <Select {...asked} value={value} choices={choices} empty={required ? 'Choose one' : 'No answer'} />
  ) : (
    <Radios {...asked} value={value} choices={[...choices, ...openAnswer(required)]} />
  )
}

const mostRadios = 7
const yesOrNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

/** A chosen radio cannot be taken back by itself: where no answer is needed, that is a choice too. */
function openAnswer(required: boolean) {
  return required ? [] : [{ value: '', text: 'No answer' }]
}

function choicesOf(about: FieldAbout) {
  return (about.options ?? []).map(({ code, label }) => ({ value: code, text: label }))
}

function oneAnswer(answers: Answers, name: string): string | undefined {
  const given = answers[name]
  return typeof given === 'string' ? given : given?.[0]
}

function manyAnswers(answers: Answers, name: string): readonly string[] {
  const given = answers[name]
  return given === undefined ? [] : typeof given === 'string' ? [given] : given
}
