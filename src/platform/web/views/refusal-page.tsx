import type { Refusal } from '../../../words/result.ts'
import type { Html } from '../html.ts'
import { Page } from '../layout.tsx'
import type { Shell, Visitor } from '../shell.ts'
import { statusOf } from '../status.ts'

type RefusalPageProps = Shell & { visitor?: Visitor | undefined; refusal: Refusal; signIn: string | undefined }

/** A refusal as a page: what it is, why, and what can be done. */
export function RefusalPage({ refusal, signIn, ...shell }: RefusalPageProps): Html {
  const { code, words, fields, offer } = refusal
  const toSignIn = code === 'not-signed-in' && signIn ? { words: 'Sign in', href: signIn } : undefined
  const way = offer ?? toSignIn ?? { words: 'Go to your home page', href: '/' }
  return (
    <Page {...shell} title={statusOf[code].title}>
      <p class="govuk-body">{words}</p>
      {fields && (
        <ul class="govuk-list govuk-list--bullet">
          {Object.values(fields).map((field) => (
            <li>{field}</li>
          ))}
        </ul>
      )}
      {code === 'not-signed-in' && (
        <p class="govuk-body">You can sign in in another tab, come back here and send the page again.</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={way.href}>
          {way.words}
        </a>
      </p>
      {shell.council.contact && <p class="govuk-body">If you need help: {shell.council.contact}</p>}
    </Page>
  )
}
