import type { Html } from '../html.ts'
import { Page } from '../layout.tsx'
import type { Shell } from '../shell.ts'

/** Something of ours broke. Says nothing of the cause; the reference leads those who run the service to it. */
export function FailurePage({ reference, ...shell }: Shell & { reference: string }): Html {
  return (
    <Page {...shell} title="Something went wrong on our side">
      <p class="govuk-body">You did nothing wrong. What was saved as a draft is still there.</p>
      <p class="govuk-body">
        Go back and try again. If it happens again, tell those who look after the service this reference:
      </p>
      <p class="govuk-body">
        <strong class="hf-reference">{reference}</strong>
      </p>
      {shell.council.contact && <p class="govuk-body">You reach them at: {shell.council.contact}</p>}
    </Page>
  )
}
