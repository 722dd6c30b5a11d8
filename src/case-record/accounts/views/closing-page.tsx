import { type Html, Page, type Shell } from '../../../platform/web/index.ts'
import { Button, Form, InsetText, Radios, WarningText } from '../../../platform/web/views/index.ts'
import { visitorOf } from '../../frame/index.ts'
import type { OneAccount } from '../one-actions.ts'
import { closingReasons } from '../rules.ts'

type Props = OneAccount & {
  shell: Shell
  typed?: Readonly<Record<string, unknown>> | undefined
  errors?: Readonly<Record<string, string>> | undefined
}

/** What closing does, before it is done. */
export function ClosingPage({ shell, actor, account, typed = {}, errors = {} }: Props): Html {
  const { name, user_name: userName } = account
  const because = typeof typed['because'] === 'string' ? typed['because'] : undefined
  const back = { href: `/accounts/${userName}`, text: name }
  return (
    <Page
      {...shell}
      visitor={visitorOf(actor, '/accounts')}
      title={`Close the account of ${name}`}
      back={back}
      errors={errors}
    >
      <p class="govuk-body">
        {name} is signed out everywhere at once and cannot sign in again. Nothing is deleted: what they wrote stays,
        under their name, and the account can be opened again.
      </p>
      <Records account={account} />
      <Form action={`/accounts/${userName}/closing`} csrf={shell.csrf}>
        <Radios
          name="because"
          label="Why is it closed?"
          value={because}
          error={errors['because']}
          choices={Object.entries(closingReasons).map(([value, text]) => ({ value, text }))}
        />
        <Button text="Close the account" kind="warning" />
      </Form>
    </Page>
  )
}

/** The children's side of it: who manages their records is told on the page of each record. */
function Records({ account: { records, only_theirs: alone } }: Pick<OneAccount, 'account'>): Html {
  if (records === 0) return <InsetText>They have access to no record.</InsetText>
  const many = records === 1 ? '1 record' : `${records.toLocaleString('en-GB')} records`
  return (
    <>
      <InsetText>
        They have access to {many}. The page “Who has access” of each says from then on that the account is closed.
      </InsetText>
      {alone > 0 && (
        <WarningText
          text={`${alone === 1 ? '1 of these records' : `${alone} of these records`} can be opened by nobody else. Have a team manager of theirs or a records officer given access first.`}
        />
      )}
    </>
  )
}
