// The two lists as the old system wrote them: UTF-8 with a mark at the front, commas, quotes where they are needed.
import { chance } from './chance.mjs'
import { dotted, long, slashed } from './days.mjs'
import { authorOf, titleOf } from './press.mjs'

export const childHeads = [
  'child id',
  'name',
  'known as',
  'date of birth',
  'sex',
  'nhs number',
  'upn',
  'looked after from',
  'looked after until',
  'worker',
  'siblings',
]
export const fileHeads = [
  'file',
  'child id',
  'child name',
  'kind',
  'date',
  'author',
  'written on',
  'title',
  'original id',
  'source',
]

export function csv(heads, rows) {
  const lines = [heads, ...rows].map((cells) => cells.map(quoted).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export function childRow(one) {
  return [
    one.id,
    one.name,
    one.known === one.name.split(' ')[0] ? '' : one.known,
    one.roughly ?? slashed(one.born),
    one.sex,
    one.nhs,
    one.upn,
    slashed(one.from),
    one.until ? slashed(one.until) : '',
    one.closed ? '' : one.worker,
    one.siblings.join('; '),
  ]
}

export function fileRow(one, paper, path, number) {
  const luck = chance(`row ${path}`)
  const kind = luck() < 0.2 ? (kindWords[paper.kind] ?? paper.kind) : paper.kind
  const named = luck() < 0.6 ? one.name : ''
  const written = paper.written && !paper.mail ? slashed(paper.written) : ''
  return [
    path,
    one.id,
    named,
    kind,
    paper.rough ?? styled(paper.day, luck()),
    authorOf(one, paper),
    written,
    titleOf(one, paper),
    `DOC-${String(number).padStart(6, '0')}`,
    source,
  ]
}

/** The old system. There is none of this name. */
export const source = 'Bridgebase'

const kindWords = {
  medical: 'Medical',
  'court-document': 'Court document',
  education: 'Education',
  photograph: 'Photograph',
  letter: 'Letter',
  'case note': 'Case note',
  certificate: 'Certificate',
  plan: 'Plan',
}

/** Most workers wrote 03/05/2011; a few did not. */
function styled(day, luck) {
  if (luck < 0.86) return slashed(day)
  if (luck < 0.91) return long(day)
  return luck < 0.96 ? day : dotted(day)
}
