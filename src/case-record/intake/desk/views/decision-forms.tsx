import { z } from 'zod'
import type { Html, Shell } from '../../../../platform/web/index.ts'
import { Button, Checkboxes, Details, Form, TextArea, TextInput } from '../../../../platform/web/views/index.ts'
import type { Refusal } from '../../../../words/result.ts'
import { type Answers, getKind, KindFields, type KindFieldsProps, type Registry } from '../../../entries/index.ts'
import { mostReason } from '../form.ts'
import type { DeskItem, ReadItem } from '../item-actions.ts'
import type { Likely } from '../likely.ts'
import { type Becomes, isMessage } from '../prefill.ts'

type Props = {
  shell: Shell
  read: ReadItem
  registry: Registry
  as: Becomes
  answers: Answers
  refusal: Refusal | undefined
}

/** Put it on one or several records; or leave it out, with the reason. */
export function DecisionForms(props: Props): Html {
  return (
    <>
      <PutOnRecord {...props} />
      {props.read.item.state === 'set-aside' && <LeaveOut {...props} />}
    </>
  )
}

function PutOnRecord({ shell, read: { item, likely }, registry, as, answers, refusal }: Props): Html {
  const errors = refusal?.fields ?? {}
  return (
    <section aria-labelledby="put">
      <h2 class="govuk-heading-m" id="put">
        {item.state === 'left-out' ? 'Put it on a record after all' : 'Put it on the record'}
      </h2>
      {isMessage(item.told) && <AsWhat item={item} as={as} />}
      <Form action={addressOf(item)} csrf={shell.csrf}>
        <Hidden name="decision" value="record" />
        <Hidden name="seen" value={item.state} />
        <Hidden name="as" value={as} />
        <Records likely={likely} answers={answers} error={errors['numbers']} />
        <Questions kind={getKind(registry, as)} answers={answers} errors={errors} />
        <Button text="Put on the record" />
      </Form>
    </section>
  )
}

/** Questions that most files need no answer to: folded away, so that the others are seen. */
const seldom: readonly string[] = ['partOf', 'about']

function Questions({ kind, answers, errors }: KindFieldsProps): Html {
  const { shape } = kind.body
  const isSeldom = (name: string) => seldom.includes(name)
  const only = (wanted: (name: string) => boolean) =>
    z.object(Object.fromEntries(Object.entries(shape).filter(([name]) => wanted(name))))
  const more = Object.keys(shape).filter(isSeldom)
  const open = more.some((name) => errors?.[name] !== undefined || (answers[name] ?? '').length > 0)
  return (
    <>
      <KindFields kind={{ ...kind, body: only((name) => !isSeldom(name)) }} answers={answers} errors={errors} />
      {more.length > 0 && (
        <Details summary="Say more about it (optional)" open={open}>
          <KindFields kind={{ ...kind, happened: null, body: only(isSeldom) }} answers={answers} errors={errors} />
        </Details>
      )}
    </>
  )
}

function LeaveOut({ shell, read: { item }, answers, refusal }: Props): Html {
  return (
    <section aria-labelledby="leave-out">
      <h2 class="govuk-heading-m" id="leave-out">
        Or leave it out
      </h2>
      <p class="govuk-body">It goes on no record. It is kept, sealed, and can be put on a record later.</p>
      <Form action={addressOf(item)} csrf={shell.csrf}>
        <Hidden name="decision" value="leave-out" />
        <Hidden name="seen" value={item.state} />
        <TextArea
          name="reason"
          label="Why is it left out?"
          rows={3}
          most={mostReason}
          value={[answers['reason'] ?? ''].flat().join('\n')}
          error={refusal?.fields?.['reason']}
        />
        <Button text="Leave it out" kind="secondary" />
      </Form>
    </section>
  )
}

function addressOf({ id }: DeskItem): string {
  return `/imports/waiting/${id}/decision`
}

function Hidden({ name, value }: { name: string; value: string }): Html {
  return <input type="hidden" name={name} value={value} />
}

/** A message is usually correspondence; some are only the envelope of a document. */
function AsWhat({ item: { id }, as }: { item: DeskItem; as: Becomes }): Html {
  const other = as === 'correspondence' ? 'document' : 'correspondence'
  return (
    <p class="govuk-body">
      {`It becomes ${saysAs[as]}, with what is attached to it. `}
      <a class="govuk-link" href={`/imports/waiting/${id}?as=${other}#put`}>
        {`Make it ${saysAs[other]} instead`}
      </a>
    </p>
  )
}

const saysAs: Readonly<Record<Becomes, string>> = { document: 'a document', correspondence: 'correspondence' }

type RecordsProps = { likely: readonly Likely[]; answers: Answers; error: string | undefined }

/** On which records: those to which the lists themselves point, and any whose number the officer knows. */
function Records({ likely, answers, error }: RecordsProps): Html {
  const ticked = [answers['likely'] ?? []].flat()
  const typed = [answers['numbers'] ?? ''].flat().join(', ')
  const choices = likely.map(({ number, name, because }) => ({
    value: number,
    text: name === null ? number : `${name}, ${number}`,
    hint: because,
  }))
  return (
    <>
      {likely.length > 0 && (
        <Checkboxes
          name="likely"
          label="Whose record does it belong on?"
          hint="Read the file first. Each child chosen gets a separate copy."
          values={ticked}
          choices={choices}
        />
      )}
      <TextInput
        name="numbers"
        label={likely.length > 0 ? 'Numbers of other records (optional)' : 'Number of the record it belongs on'}
        hint="For example C-004217-K. If it is about several children, give each number with a comma between; each gets a separate copy."
        value={typed}
        error={error}
      />
    </>
  )
}
