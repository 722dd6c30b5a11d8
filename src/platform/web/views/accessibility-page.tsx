import type { Html } from '../html.ts'
import { Page } from '../layout.tsx'
import type { Shell, Visitor } from '../shell.ts'

/** The accessibility statement: what is meant to work, what does not, and whom to tell. */
export function AccessibilityPage(shell: Shell & { visitor?: Visitor | undefined }): Html {
  return (
    <Page {...shell} title="Accessibility">
      <p class="govuk-body">You should be able to:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>use every page with a keyboard, a screen reader or by voice</li>
        <li>zoom to 400% without scrolling sideways</li>
        <li>
          <a class="govuk-link" href="/preferences">
            change the size of the text and the contrast
          </a>
        </li>
        <li>print every page</li>
        <li>use everything when scripts are switched off</li>
      </ul>
      <h2 class="govuk-heading-m">What does not work yet</h2>
      <p class="govuk-body">
        Files that were put on a record by others, such as scans and letters, may not be readable by a screen reader.
        Ask for the text of a file and it will be given to you in a form that you can use.
      </p>
      <h2 class="govuk-heading-m">Tell us what gets in your way</h2>
      <p class="govuk-body">
        {shell.council.contact
          ? `Write to ${shell.council.contact}.`
          : `Tell the person at ${shell.council.name} who looks after this service.`}
      </p>
    </Page>
  )
}
