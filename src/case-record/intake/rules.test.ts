import { describe, expect, it, test } from 'vitest'
import { documentType } from '../../rulebook/codes.ts'
import { exactly } from '../../words/approximate-day.ts'
import { plainDate } from '../../words/plain-date.ts'
import {
  childColumns,
  documentTypeOf,
  doubtsAbout,
  doubtWords,
  fileColumns,
  findColumns,
  isArchive,
  isNotWhatItSays,
  mayBeNameOf,
  othersNamed,
  refusedWords,
  type SeenItem,
} from './rules.ts'
import type { ListedFile } from './shapes.ts'

const maya = { childId: '1', name: 'Maya Khan', knownAs: 'Mimi', siblings: ['2'] }
const zoe = { childId: '2', name: 'Zoë Khan', knownAs: null, siblings: ['1'] }
const tom = { childId: '3', name: 'BROWN, Thomas', knownAs: 'Tom', siblings: [] }
const june = { childId: '4', name: 'June Khan', knownAs: null, siblings: ['1'] }
const folder = [maya, zoe, tom, june]
const third = plainDate('2011-05-03')

const listed: ListedFile = {
  line: 2,
  path: 'a.pdf',
  childIds: ['1'],
  childName: 'Maya Khan',
  kind: 'letter',
  day: { read: 'day', day: exactly(third) },
  author: null,
  writtenOn: null,
  title: 'Letter from school',
  originalId: null,
  source: null,
}
const clear: SeenItem = {
  listed,
  path: 'a.pdf',
  file: { mediaType: 'application/pdf', alsoHolds: [] },
  children: [{ standing: 'found', child: maya }],
  mail: null,
  sameFileAlready: false,
}
const eml = { path: 'a.eml', file: { mediaType: 'message/rfc822', alsoHolds: [] } }
const mailOf = (...days: string[]) => ({ subject: 'School', days: days.map(plainDate) })
const doubts = (item: Partial<SeenItem>, row: Partial<ListedFile> = {}) =>
  doubtsAbout({ ...clear, listed: { ...listed, ...row }, ...item }, folder)

describe('what is in doubt', () => {
  it('is nothing where all agrees', () => {
    expect(doubts({})).toEqual([])
    expect(doubts({ ...eml, mail: mailOf('2011-05-04') })).toEqual([])
    expect(doubts({ ...eml, mail: mailOf('2011-05-03') }, { day: { read: 'none' }, kind: null })).toEqual([])
    expect(doubts({ path: 'x/2011-05-03.pdf' })).toEqual([])
    expect(doubts({ path: '05-03-2011.pdf' })).toEqual([])
  })

  it.each([
    ['no day', 'no-date', {}, { day: { read: 'none' } }],
    ['a day that was not read', 'no-date', {}, { day: { read: 'not', text: 'Spring' } }],
    ['a day of two ways', 'date-two-ways', {}, { day: { read: 'two ways', ways: [third] } }],
    ['another day in its name', 'two-dates', { path: '2011-05-04.pdf' }, {}],
    ['another day in the message', 'two-dates', { ...eml, mail: mailOf('2011-05-05') }, {}],
    [
      'two days in the message',
      'two-dates',
      { ...eml, mail: mailOf('2011-05-03', '2011-05-04') },
      { day: { read: 'none' } },
    ],
    ['its brother’s or sister’s first name', 'other-name', {}, { title: 'Contact with Zoe' }],
    ['another child’s name in the subject', 'other-name', { ...eml, mail: { subject: 'Re: Tom Brown', days: [] } }, {}],
    ['another child’s name in its path', 'other-name', { path: 'Brown Thomas/a.pdf' }, {}],
    ['a name that is nobody’s', 'other-name', {}, { childName: 'Somebody Else' }],
    ['no child', 'child-not-found', { children: [] }, {}],
    ['an id that nobody has', 'child-not-found', { children: [{ standing: 'not found', childId: '9' }] }, {}],
    ['a child in doubt', 'child-in-doubt', { children: [{ standing: 'in doubt', child: maya }] }, {}],
    ['bytes that came before', 'same-file-twice', { sameFileAlready: true }, {}],
    ['no kind', 'kind-not-known', {}, { kind: null }],
    ['a kind of their own', 'kind-not-known', {}, { kind: 'Form 77b' }],
    ['bytes of another kind', 'not-what-it-says', { file: { mediaType: 'image/png', alsoHolds: [] } }, {}],
    ['two things in its bytes', 'not-what-it-says', { file: { mediaType: 'application/pdf', alsoHolds: ['x'] } }, {}],
    ['a message that was not read', 'mail-not-read', { ...eml, mail: 'not read' }, {}],
  ] as const)('with %s is %s', (_what, doubt, item, row) => {
    expect(doubts(item, row)).toEqual([doubt])
  })

  it('is several things at once, in the order in which they are settled', () => {
    const zip = { path: 'a.zip', file: { mediaType: 'application/zip', alsoHolds: [] } }
    const both = [maya, zoe].map((child) => ({ standing: 'found' as const, child }))
    expect(doubts({ ...zip, children: both }, { day: { read: 'none' } })).toEqual([
      'several-children',
      'archive',
      'no-date',
    ])
    expect(doubtsAbout({ ...clear, ...zip, listed: null, children: [] }, folder)).toEqual(['not-in-list', 'archive'])
  })
})

describe('names', () => {
  it.each(['Maya Khan', 'KHAN, maya', 'M. Khan', 'Mimi Khan', 'Maya Rose Khan', 'Mimi'])('%s may be Maya’s', (name) =>
    expect(mayBeNameOf(name, maya)).toBe(true),
  )
  it.each(['Zoë Khan', 'Maya Brown', 'Z. Khan', '?', ''])('%s is not', (name) =>
    expect(mayBeNameOf(name, maya)).toBe(false),
  )

  it('of others are found whole, but not a surname alone, a month, or what is the child’s own', () => {
    const found = (text: string) => othersNamed([text], [maya], folder)
    expect(found('zoe_khan.pdf')).toEqual(['2'])
    expect(found('Thomas and Tom Brown')).toEqual(['3'])
    for (const text of ['Khan family', 'June 2011', 'Thomas', 'Maya Khan', '']) expect(found(text)).toEqual([])
    expect(othersNamed(['Maya Khan'], [{ ...maya, childId: '7' }], folder)).toEqual([])
  })
})

describe('files', () => {
  it.each([
    ['a.pdf', 'application/pdf'],
    ['a.PDF', 'application/pdf'],
    ['a.doc', 'application/rtf'],
    ['a', 'image/png'],
    ['old.wpd', 'application/octet-stream'],
    ['a.eml', 'application/octet-stream'],
  ])('%s may be %s', (name, mediaType) => expect(isNotWhatItSays(name, { mediaType, alsoHolds: [] })).toBe(false))

  it.each([
    ['a.pdf', 'text/html'],
    ['a.jpg', 'image/png'],
    ['a.doc', 'text/html'],
    ['a.docx', 'application/zip'],
    ['a.odd', 'application/pdf'],
    ['a.pdf.exe', 'application/x-msdownload'],
    ['a.js', 'text/plain'],
    ['a', 'application/x-elf'],
  ])('%s may not be %s', (name, mediaType) => expect(isNotWhatItSays(name, { mediaType, alsoHolds: [] })).toBe(true))

  it('that hold others are told by bytes or name', () => {
    expect(isArchive('a.tgz', { mediaType: 'application/octet-stream', alsoHolds: [] })).toBe(true)
    expect(isArchive('a.pdf', { mediaType: 'application/zip', alsoHolds: [] })).toBe(true)
    expect(isArchive('a.pdf', { mediaType: 'application/pdf', alsoHolds: [] })).toBe(false)
  })
})

test('every code and label of documents is understood, and councils’ words for them', () => {
  for (const { code, label } of documentType.rows) {
    expect([documentTypeOf(code), documentTypeOf(label.toUpperCase())]).toEqual([code, code])
  }
  expect(['Case Note', 'e-mail', 'Letters', 'photographs', 'LAC review'].map(documentTypeOf)).toEqual([
    'other',
    'email',
    'letter',
    'photograph',
    'minutes',
  ])
  expect(documentTypeOf('constructor')).toBeUndefined()
})

describe('columns', () => {
  it('are found in any order and case, and by other names', () => {
    expect(findColumns(['DOB', ' Full_Name ', 'Child-ID', 'Colour'], childColumns)).toMatchObject({
      ok: true,
      at: { childId: 2, name: 1, born: 0, upn: null },
      passedOver: ['Colour'],
    })
  })

  it('that are missing or stand twice are named, with those that are understood', () => {
    expect(findColumns(['when', 'what'], fileColumns)).toMatchObject({
      why: expect.stringMatching(/“file”.*original id/),
    })
    expect(findColumns(['file', 'Date', 'date'], fileColumns)).toMatchObject({
      why: expect.stringContaining('“Date” and “date”'),
    })
  })
})

test('every doubt and every refusal says what it means and what to do', () => {
  for (const { label, means, todo } of [...Object.values(doubtWords), ...Object.values(refusedWords)]) {
    expect(label).toMatch(/^[A-Z].*[^.]$/)
    for (const sentence of [means, todo]) expect(sentence).toMatch(/^[A-Z].*\.$/)
  }
})
