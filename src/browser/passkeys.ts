import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** Shows the buttons for passkeys where they can work; where the page was opened at another address, the way to the right one. */
export function offerPasskeys(): void {
  if (!('PublicKeyCredential' in window) && isSecureContext) return
  for (const area of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    if (area.dataset.origin === location.origin) offer(area)
  }
  for (const link of document.querySelectorAll<HTMLElement>('[data-passkey-elsewhere]')) {
    link.hidden = !leadsElsewhere(new URL(link.dataset.passkeyElsewhere ?? location.origin))
  }
}

/** `localhost` is another machine to whoever came from elsewhere: it is named only to those who came by this machine's own number. */
function leadsElsewhere(right: URL): boolean {
  if (right.origin === location.origin) return false
  return right.hostname !== 'localhost' || /^127\.|^\[::1\]$/.test(location.hostname)
}

function offer(area: HTMLElement): void {
  const form = area.closest('form')
  const button = area.querySelector('button')
  if (!form || !button) return
  area.hidden = false
  for (const other of form.querySelectorAll<HTMLElement>('[data-without-passkey]')) other.hidden = true
  button.addEventListener('click', () => {
    button.disabled = true
    void answer(area, form).finally(() => {
      button.disabled = false
    })
  })
}

/** The browser shows its own window and asks for fingerprint, face or PIN; what it answers goes with the form. */
async function answer(area: HTMLElement, form: HTMLFormElement): Promise<void> {
  const field = area.querySelector<HTMLInputElement>('input[name="response"]')
  say(area, '')
  try {
    const options = await optionsFor(area, form)
    if ('words' in options) return say(area, options.words)
    const given =
      area.dataset.passkey === 'make'
        ? await startRegistration({ optionsJSON: options.ask })
        : await startAuthentication({ optionsJSON: options.ask })
    if (field) field.value = JSON.stringify(given)
    form.submit()
  } catch (error) {
    say(area, whatWentWrong(error))
  }
}

/** From our own server, which wrote it for exactly this. */
type Ask = Parameters<typeof startRegistration>[0]['optionsJSON'] &
  Parameters<typeof startAuthentication>[0]['optionsJSON']

async function optionsFor(area: HTMLElement, form: HTMLFormElement): Promise<{ ask: Ask } | { words: string }> {
  const { ask = '', sends } = area.dataset
  if (ask.startsWith('{')) return { ask: JSON.parse(ask) as Ask }
  const typed = (name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? ''
  const headers = { accept: 'application/json', 'x-csrf-token': typed('_csrf') }
  const body = sends && JSON.stringify({ [sends]: typed(sends) })
  const init = body
    ? { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body }
    : { headers }
  const reply = await fetch(ask, init)
  const told = (await reply.json()) as { error?: { words: string } }
  return reply.ok ? { ask: told as Ask } : { words: told.error?.words ?? unreachable }
}

const unreachable = 'The service did not answer. Wait a moment and try again.'

function whatWentWrong(error: unknown): string {
  switch (error instanceof Error ? error.name : '') {
    case 'InvalidStateError':
      return 'This device has a passkey for your account already.'
    case 'NotAllowedError':
      return 'No passkey was used: the window was closed, or waited too long. Try again, or go on without a passkey.'
    case 'TypeError':
      return unreachable
    default:
      return 'The passkey did not work here. Try again, or go on without a passkey.'
  }
}

function say(area: HTMLElement, words: string): void {
  const place = area.querySelector<HTMLElement>('[data-passkey-says]')
  if (place) place.textContent = words
}
