import { type Html, typedDay } from '../../../platform/web/index.ts'
import { DateInput, Radios, TextInput } from '../../../platform/web/views/index.ts'
import { type Answers, isRough } from '../form.ts'
import type { Kind } from '../kinds.ts'

export type HappenedProps = { kind: Kind; answers: Answers; errors: Readonly<Record<string, string>> }

/**
 * When it happened, apart from when it is recorded. Where a rough day will do, a choice between the day and its bounds;
 * both parts are open where scripts are off, and an empty exact day with bounds is then read as a rough one.
 */
export function HappenedQuestion({ kind, answers, errors }: HappenedProps): Html {
  if (kind.happened === null) return <></>
  if (!kind.mayBeRough) return <ExactDay label={kind.happened} answers={answers} error={errors['happened']} />
  return (
    <Radios
      name="happened-how"
      label={kind.happened}
      value={isRough(answers) ? 'rough' : 'exact'}
      choices={[
        {
          value: 'exact',
          text: 'I know the exact day',
          more: <ExactDay label="The day" answers={answers} error={errors['happened']} />,
        },
        { value: 'rough', text: 'I only know roughly', more: <RoughDay answers={answers} errors={errors} /> },
      ]}
    />
  )
}

function ExactDay({ label, answers, error }: { label: string; answers: Answers; error: string | undefined }): Html {
  return (
    <DateInput
      name="happened"
      label={label}
      hint="For example, 27 3 2024"
      value={typedDay(answers, 'happened')}
      error={error}
    />
  )
}

function RoughDay({ answers, errors }: Pick<HappenedProps, 'answers' | 'errors'>): Html {
  const bound = (name: string, label: string, hint: string) => (
    <DateInput name={name} label={label} hint={hint} value={typedDay(answers, name)} error={errors[name]} />
  )
  return (
    <>
      {bound('happened-earliest', 'The earliest day it can have been', 'Leave empty if you cannot say')}
      {bound('happened-latest', 'The latest day it can have been', 'Leave empty if you cannot say')}
      <TextInput
        name="happened-words"
        label="In words, as you were told (optional)"
        hint="For example: the summer before she started school"
        value={String(answers['happened-words'] ?? '')}
        error={errors['happened-words']}
      />
    </>
  )
}
