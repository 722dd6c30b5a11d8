/** One file in the list, with its progress and what came of it. */
export type FileRow = { item: HTMLElement; progress: HTMLProgressElement; status: HTMLElement }

export function addRow(list: HTMLElement, file: File): FileRow {
  const item = document.createElement('li')
  item.className = 'hf-upload__file'
  const name = document.createElement('span')
  name.className = 'hf-upload__name'
  name.textContent = file.name
  const progress = document.createElement('progress')
  progress.className = 'hf-upload__progress'
  progress.max = 1
  progress.value = 0
  progress.setAttribute('aria-label', `${file.name}, sent so far`)
  const status = document.createElement('span')
  status.className = 'hf-upload__status'
  status.setAttribute('role', 'status')
  item.append(name, progress, status)
  list.append(item)
  return { item, progress, status }
}

/** What is wrong with a file before it is sent at all. */
export function refuse(file: File, area: HTMLElement): string | undefined {
  if (file.size === 0) return 'This file is empty. Check it and choose it again.'
  return file.size > Number(area.dataset.most ?? Infinity) ? area.dataset.tooLarge : undefined
}

export function showProgress({ progress, status }: FileRow, part: number): void {
  progress.hidden = false
  progress.value = part
  if (part === 1) status.textContent = 'Being checked and sealed'
}

export function showDone({ item, progress, status }: FileRow, words: string): void {
  progress.hidden = true
  item.classList.remove('hf-upload__file--failed')
  item.classList.add('hf-upload__file--done')
  status.textContent = words
}

/** Says in words why, with a button to try again where that can help. */
export function showFailed({ item, progress, status }: FileRow, words: string, again?: () => void): void {
  progress.hidden = true
  item.classList.add('hf-upload__file--failed')
  status.textContent = words
  if (!again) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'hf-link-button'
  button.textContent = 'Try again'
  button.addEventListener('click', () => {
    status.textContent = ''
    again()
  })
  status.append(' ', button)
}
