import { govukButton } from '../govuk/generated/index.ts'
import type { Html } from '../html.ts'

export type PasskeyButtonProps = {
  text: string
  /** The only address at which browsers let this service use passkeys. */
  origin: string
  /** The page's own address, so that whoever came by another one is led to the same page. */
  address: string
  /** Where the script asks what to put to the browser; or that itself, as JSON, for a passkey that is to be made. */
  ask: string
  /** Makes a passkey; otherwise one is used. */
  makes?: boolean
  /** The field of the form that says who asks, where `ask` needs to know. */
  sends?: string
  kind?: 'primary' | 'secondary'
  error?: string | undefined
}

/**
 * A button in a form that has the browser use (or make) a passkey, puts the answer into the field `response`, and sends the form. It is
 * hidden until the script finds that the browser can; where the page was opened at another address, the script shows a link instead.
 */
export function PasskeyButton({ text, origin, address, ask, makes, sends, kind, error }: PasskeyButtonProps): Html {
  return (
    <div class={error ? 'govuk-form-group--error' : undefined}>
      {error && (
        <p class="govuk-error-message" id="passkey">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <div data-passkey={makes ? 'make' : 'use'} data-origin={origin} data-ask={ask} data-sends={sends} hidden>
        <input type="hidden" name="response" value="" />
        {govukButton({
          text,
          type: 'button',
          classes: kind === 'secondary' ? 'govuk-button--secondary' : undefined,
          preventDoubleClick: true,
        })}
        <p class="govuk-error-message" role="alert" data-passkey-says />
      </div>
      <p class="govuk-body" data-passkey-elsewhere={origin} hidden>
        Passkeys do not work at this address.{' '}
        <a class="govuk-link" href={`${origin}${address}`}>
          Open this page at {origin} to use one
        </a>
        .
      </p>
    </div>
  )
}

/** What stands in place of the button until the script has shown it: for browsers without scripts, or without passkeys. */
export function WithoutPasskey({ children }: { children: unknown }): Html {
  return <div data-without-passkey>{children}</div>
}
