import type { Html } from '../../../platform/web/index.ts'
import { type Answers, fieldsOf, type Kind, Paragraphs } from '../../entries/index.ts'

/** Answers as they were typed, finished or not: to be read, not to be changed. */
export function ShowAnswers({ kind, answers }: { kind: Kind; answers: Answers }): Html {
  return (
    <dl class="hf-body">
      {fieldsOf(kind).map(({ name, about }) => (
        <div>
          <dt>{about.label}</dt>
          <dd>
            <Typed text={typedIn(answers, name)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Typed({ text }: { text: string }): Html {
  return text === '' ? <span class="hf-missing">Nothing typed</span> : <Paragraphs text={text} />
}

function typedIn(answers: Answers, name: string): string {
  const whole = answers[name] ?? ['day', 'month', 'year'].map((part) => String(answers[`${name}-${part}`] ?? ''))
  return typeof whole === 'string' ? whole : whole.filter((part) => part !== '').join(' ')
}
