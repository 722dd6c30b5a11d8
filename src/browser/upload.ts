import { addRow, type FileRow, refuse, showDone, showFailed, showProgress } from './upload-row.ts'

/**
 * A place to drop files on, or choose them: each is sent by itself, with its progress, and can be tried again by itself.
 * The other answers of the form (kind, date) go with every file. Without this script it is an ordinary form.
 */
export function sendFilesOneByOne(area: HTMLElement): void {
  const input = area.querySelector<HTMLInputElement>('input[type="file"]')
  const form = area.closest('form')
  if (!input || !form) return
  const list = document.createElement('ul')
  list.className = 'hf-upload__list'
  list.setAttribute('aria-label', 'Files')
  area.append(list)
  area.classList.add('hf-upload--drop')
  const queue = new Queue((file) => sendWithRow(area, form, input.name, list, file))
  input.addEventListener('change', () => {
    queue.add(input.files)
    input.value = ''
  })
  acceptDrops(area, (files) => queue.add(files))
}

/** Two files at a time: more would make each of them crawl. */
class Queue {
  readonly #send: (file: File) => Promise<void>
  readonly #waiting: File[] = []
  #busy = 0

  constructor(send: (file: File) => Promise<void>) {
    this.#send = send
  }

  add(files: FileList | null | undefined): void {
    this.#waiting.push(...(files ?? []))
    this.#next()
  }

  #next(): void {
    while (this.#busy < 2) {
      const file = this.#waiting.shift()
      if (!file) return
      this.#busy += 1
      void this.#send(file).finally(() => {
        this.#busy -= 1
        this.#next()
      })
    }
  }
}

function acceptDrops(area: HTMLElement, take: (files: FileList | undefined) => void): void {
  area.addEventListener('dragover', (event) => {
    event.preventDefault()
    area.classList.add('hf-upload--over')
  })
  area.addEventListener('dragleave', () => area.classList.remove('hf-upload--over'))
  area.addEventListener('drop', (event) => {
    event.preventDefault()
    area.classList.remove('hf-upload--over')
    take(event.dataTransfer?.files)
  })
}

async function sendWithRow(
  area: HTMLElement,
  form: HTMLFormElement,
  field: string,
  list: HTMLElement,
  file: File,
): Promise<void> {
  const row = addRow(list, file)
  const problem = refuse(file, area)
  if (problem) return showFailed(row, problem)
  const attempt = async (): Promise<void> => {
    const outcome = await send(area.dataset.upload ?? '', form, field, file, row)
    if (outcome.done) return showDone(row, outcome.words)
    showFailed(row, outcome.words, outcome.final ? undefined : () => void attempt())
  }
  await attempt()
}

/** `final`: trying the same file again cannot help. */
type Outcome = { done: boolean; words: string; final?: boolean }

/** By XMLHttpRequest, because fetch does not tell how much has been sent. */
function send(address: string, form: HTMLFormElement, field: string, file: File, row: FileRow): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-csrf-token', form.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '')
    request.upload.addEventListener('progress', ({ loaded, total }) => showProgress(row, total ? loaded / total : 0))
    request.addEventListener('load', () => resolve(outcomeOf(request)))
    request.addEventListener('error', () => resolve({ done: false, words: 'The connection was lost.' }))
    request.send(withAnswers(form, field, file))
  })
}

/** The answers first: the server reads them before the file arrives. */
function withAnswers(form: HTMLFormElement, field: string, file: File): FormData {
  const data = new FormData()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') data.append(name, value)
  data.append(field, file)
  return data
}

function outcomeOf(request: XMLHttpRequest): Outcome {
  if (request.status >= 200 && request.status < 300) return { done: true, words: 'Added' }
  const words = /"words":"((?:[^"\\]|\\.)*)"/.exec(request.responseText)?.[1]
  if (words) return { done: false, words: String(JSON.parse(`"${words}"`)), final: request.status === 413 }
  switch (request.status) {
    case 401:
      return { done: false, words: 'You are signed out. Sign in in another tab, then try again.' }
    case 413:
      return { done: false, words: 'This file is too large.', final: true }
    default:
      return { done: false, words: 'This file could not be added.' }
  }
}
