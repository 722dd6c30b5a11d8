// From a paper to its file: what it is called, and its bytes.
import { chance } from './chance.mjs'
import { carersOn } from './child.mjs'
import { mailOf } from './mail.mjs'
import { pageHtml } from './page-html.mjs'
import { pictureInPdf, scanHtml } from './scan.mjs'
import { sceneHtml } from './scenes.mjs'
import { nameOf } from './senders.mjs'
import { word } from './word.mjs'

/** The bytes of a paper of `one`. Pictures and printed pages need the browser. */
export async function bytesOf(browser, one, paper) {
  const seed = `${one.id} ${paper.day} ${paper.title}`
  if (paper.mail) return mailBytes(browser, one, paper, seed)
  if (paper.scene) return browser.jpg(sceneHtml(paper.scene, seed), { width: 720, height: 540, quality: 58 })
  if (paper.scan) return scanBytes(browser, paper, seed)
  const laid = paper.lay(one, paper.day)
  if (paper.as === 'docx') return word(laid)
  return browser.pdf(pageHtml({ ...laid, file: one.id, landscape: paper.landscape }), { landscape: paper.landscape })
}

async function scanBytes(browser, { scan, as }, seed) {
  const jpg = await browser.jpg(scanHtml(scan.text.trim(), { ...scan, seed }), {
    width: 800,
    height: 1130,
    quality: 42,
  })
  return as === 'scan.pdf' ? pictureInPdf(jpg, 800, 1130) : jpg
}

async function mailBytes(browser, one, { mail, day }, seed) {
  const id = `${one.id.toLowerCase()}-${Math.floor(chance(`mail ${seed}`)() * 1e9).toString(36)}`
  const parts = []
  for (const paper of mail.attach ?? []) {
    const name = `${safe(titleOf(one, paper))}.${endingOf(paper)}`
    parts.push({ name, type: types[endingOf(paper)], bytes: await bytesOf(browser, one, paper) })
  }
  if (mail.inside)
    parts.push({
      name: `${safe(mail.inside.title)}.eml`,
      mail: await mailBytes(browser, one, mail.inside, `${seed} inside`),
    })
  return mailOf({ ...mail, day, parts, id })
}

const types = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export const endingOf = ({ as }) => as.split('.').at(-1)
export const titleOf = (one, { title }) => title.replaceAll('{}', one.known)

export function authorOf(one, { author, day }) {
  switch (author) {
    case 'iro':
      return nameOf(one.iro)
    case 'worker':
      return nameOf(one.worker)
    case 'carers':
      return carersOn(one, day)
    case 'child':
      return one.known
    default:
      return nameOf(author)
  }
}

const safe = (text) =>
  text
    .replaceAll(/[“”"?!:*<>|]/g, '')
    .replaceAll(/[/\\]/g, '-')
    .replaceAll('…', '')
    .trim()
    .slice(0, 70)
    .trim()

export const folderOf = (one) => `files/${one.id} ${one.surname.toUpperCase()} ${one.known}`

/** What the paper’s file is called: every child’s file was named by whoever had it, each in their own way. */
export function pathOf(one, paper, number) {
  const [year, month, day] = paper.day.split('-')
  const habit = chance(`habit ${one.id}`)()
  const title = safe(titleOf(one, paper))
  const ending = endingOf(paper)
  if (paper.file) return `${folderOf(one)}/${paper.file}`
  if (paper.scene)
    return `${folderOf(one)}/Photos/${habit < 0.5 ? `IMG_${year}${month}${day}_${1000 + number}` : title}.${ending}`
  if (paper.scan && habit < 0.4) return `${folderOf(one)}/scan${String(number).padStart(4, '0')}.${ending}`
  if (habit < 0.35) return `${folderOf(one)}/${paper.day} ${title}.${ending}`
  if (habit < 0.7) return `${folderOf(one)}/${title} ${day}.${month}.${year}.${ending}`
  return `${folderOf(one)}/${String(number).padStart(2, '0')} ${title}.${ending}`
}
