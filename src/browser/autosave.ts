import { answersOf, type SaveAnswer, sendDraft } from './draft-request.ts'
import { bringBack, forgetHere, keepHere } from './kept-here.ts'

/** Milliseconds: after a pause in typing, at the most while typing, and before another try when a save failed. */
const pause = 2000
const atMost = 5000
const retry = 5000

/**
 * Saves a form to its draft while it is being typed, and when the page is left. Nothing typed is ever lost: a failed
 * save is tried again for as long as the page is open, and until then the text is kept in this tab.
 */
export function saveWhileTyping(form: HTMLFormElement): void {
  new Autosave(form).start()
}

class Autosave {
  readonly #form: HTMLFormElement
  readonly #status: HTMLElement | null
  #saved: string
  #timer: number | undefined
  #waitingSince: number | undefined
  #sending = false
  #leaving = false
  #stopped = false
  /** What was sent and never answered, latest last: one of them may have arrived all the same. */
  #unheard: URLSearchParams[] = []

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#status = form.querySelector<HTMLElement>('[data-autosave-status]')
    this.#saved = this.#typed()
  }

  start(): void {
    if (bringBack(this.#key(), this.#form)) {
      this.#unheard.push(answersOf(this.#form))
      this.#say('What you typed before is back. It is not on the server yet.')
    }
    if (this.#unsaved()) this.#soon()
    this.#form.addEventListener('input', () => this.#soon())
    this.#form.addEventListener('change', () => this.#soon())
    this.#form.addEventListener('submit', () => this.#submit())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#save(true)
    })
    window.addEventListener('pagehide', () => void this.#save(true))
    window.addEventListener('online', () => this.#soon())
    window.addEventListener('beforeunload', (event) => {
      if (this.#unsaved() && !this.#leaving) event.preventDefault()
    })
  }

  /** With the revision, so that what was kept comes back only onto the draft that it was typed into. */
  #key(): string {
    return `draft ${this.#form.dataset.autosave ?? ''} ${this.#revisionField()?.value ?? ''}`
  }

  #revisionField(): HTMLInputElement | null {
    return this.#form.querySelector<HTMLInputElement>('input[name="revision"]')
  }

  /** All answers but the revision, which the server changes. */
  #typed(answers = answersOf(this.#form)): string {
    const typed = new URLSearchParams(answers)
    typed.delete('revision')
    return typed.toString()
  }

  #unsaved(): boolean {
    return this.#typed() !== this.#saved
  }

  /** Saves after a pause, but never later than `atMost` after the first unsaved letter. */
  #soon(delay = pause): void {
    const now = Date.now()
    this.#waitingSince ??= now
    window.clearTimeout(this.#timer)
    const left = Math.max(0, this.#waitingSince + atMost - now)
    this.#timer = window.setTimeout(() => void this.#save(false), Math.min(delay, left))
  }

  /** The form itself carries the answers now. They stay in this tab until a page of the server shows that they arrived. */
  #submit(): void {
    this.#leaving = true
    window.clearTimeout(this.#timer)
  }

  async #save(last: boolean): Promise<void> {
    if (this.#stopped || this.#leaving || !this.#unsaved()) return
    if (this.#sending && !last) return this.#soon()
    this.#sending = true
    this.#waitingSince = undefined
    const answers = answersOf(this.#form)
    const keptHere = keepHere(this.#key(), answers)
    const answer = await sendDraft(this.#form, answers, last)
    if (answer.kind === 'unreachable') this.#unheard = [...this.#unheard.slice(-9), answers]
    const arrived = answer.kind === 'changed-elsewhere' ? await this.#findArrived() : undefined
    this.#sending = false
    if (arrived) this.#arrived(arrived.answer, arrived.typed)
    else this.#hear(answer, this.#typed(answers), keptHere)
  }

  /** Was it this very page that changed the draft, by a save whose answer was lost? The server takes the same text again. */
  async #findArrived() {
    for (const answers of this.#unheard.splice(0).reverse()) {
      const answer = await sendDraft(this.#form, answers, false)
      if (answer.kind === 'saved') return { answer, typed: this.#typed(answers) }
    }
    return undefined
  }

  #hear(answer: SaveAnswer, typed: string, keptHere: boolean): void {
    switch (answer.kind) {
      case 'saved':
        return this.#arrived(answer, typed)
      case 'changed-elsewhere':
        this.#stopped = true
        return this.#say(
          answer.words || 'Somebody else has changed this draft. Copy your text before you load the page again.',
          true,
        )
      case 'signed-out':
        this.#again()
        return this.#say(
          'You are signed out. Sign in in another tab; your text stays here and is saved as soon as you have.',
          true,
        )
      case 'refused':
        return this.#say(answer.words || 'Not saved. Copy your text and load the page again.', true)
      case 'unreachable':
        this.#again()
        return this.#say(
          keptHere ? 'Saved on this device. Not saved yet: trying again' : 'Not saved yet: trying again',
          true,
        )
      default:
        return answer satisfies never
    }
  }

  #arrived({ savedAt, revision }: { savedAt: string; revision: string }, typed: string): void {
    this.#saved = typed
    this.#unheard = []
    forgetHere(this.#key())
    const field = this.#revisionField()
    if (field && revision) field.value = revision
    if (this.#unsaved()) this.#soon()
    this.#say(`Saved ${clock(savedAt)}`)
  }

  #again(): void {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#save(false), retry)
  }

  #say(words: string, isProblem = false): void {
    if (!this.#status || this.#status.textContent === words) return
    this.#status.textContent = words
    this.#status.classList.toggle('hf-draft__status--problem', isProblem)
  }
}

/** "14:02", of an instant as the server writes it; the time of this machine when it is none. */
function clock(instant: string): string {
  const time = new Date(instant)
  const known = Number.isNaN(time.getTime()) ? new Date() : time
  return known.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
