import { type Html, keptField, Page, type Shell, type Visitor } from '../../../platform/web/index.ts'
import { Button, Empty, Form } from '../../../platform/web/views/index.ts'
import type { KeptAnswers } from '../actions.ts'

type Props = { shell: Shell; visitor: Visitor | undefined; kept: KeptAnswers | undefined }

/** What was typed when the session had ended, ready to be sent once more by whoever typed it. */
export function KeptAnswersPage({ shell, visitor, kept }: Props): Html {
  if (!kept) return <NothingKept shell={shell} visitor={visitor} />
  return (
    <Page {...shell} visitor={visitor} title="You were signed out. What you typed is kept">
      <p class="govuk-body">
        Nothing of it has been put on a record yet. Go on, and it is sent to the page where you typed it, as if you had
        never been signed out.
      </p>
      <Form action={kept.address} csrf={shell.csrf}>
        <input type="hidden" name={keptField} value={kept.id} />
        <Hidden fields={kept.fields} />
        <Typed fields={kept.fields} />
        <Button text="Go on with what I typed" />
      </Form>
      <Form action="/kept-answers/removal" csrf={shell.csrf}>
        <input type="hidden" name="id" value={kept.id} />
        <Button text="Throw it away" kind="secondary" />
      </Form>
    </Page>
  )
}

function NothingKept({ shell, visitor }: Omit<Props, 'kept'>): Html {
  return (
    <Page {...shell} visitor={visitor} title="Nothing is kept for you">
      <Empty title="There is nothing left to give back">
        <p class="govuk-body">
          What you typed was given back already, or is older than an hour. Drafts that saved themselves are on your{' '}
          <a class="govuk-link" href="/">
            home page
          </a>
          .
        </p>
      </Empty>
    </Page>
  )
}

function Hidden({ fields }: Pick<KeptAnswers, 'fields'>): Html {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => ({ name, value: one })),
  )
  return (
    <>
      {pairs.map(({ name, value }) => (
        // A text area, for a hidden input may not keep line breaks as they were typed.
        <textarea hidden name={name} readonly>
          {`\n${value}`}
        </textarea>
      ))}
    </>
  )
}

/** The longest answer is shown, so that one recognises it: it is one's own. */
function Typed({ fields }: Pick<KeptAnswers, 'fields'>): Html {
  const texts = Object.values(fields).flatMap((value) => (typeof value === 'string' ? [value.trim()] : []))
  const longest = texts.reduce((a, b) => (b.length > a.length ? b : a), '')
  if (longest === '') return <></>
  return (
    <blockquote class="govuk-inset-text">{longest.length > 400 ? `${longest.slice(0, 400)} …` : longest}</blockquote>
  )
}
