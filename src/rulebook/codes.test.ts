import { describe, expect, it, test } from 'vitest'
import { plainDate } from '../words/plain-date.ts'
import { isUpn } from '../words/upn.ts'
import * as codes from './codes.ts'
import {
  type CodeList,
  type CodeRow,
  codeList,
  codesOn,
  isCode,
  labelOf,
  legalStatus,
  placementType,
  sex,
} from './codes.ts'

const lists = Object.entries(codes).flatMap(([name, value]): [string, CodeList][] =>
  typeof value === 'object' ? [[name, value]] : [],
)
const local = [
  'applies',
  'childKnows',
  'relationship',
  'parentalResponsibility',
  'siblingPlacement',
  'siblingsApartReason',
  'direction',
  'medium',
]

/**
 * What the national return of 2025-26 takes: SocialFinanceDigitalLabs/liia-tools-pipeline 4aff918 (MIT) and, for UPN and PLACE,
 * data-to-insight/csc-validator-be-903 10ad07c (MIT). The lists are the DfE's (OGL v3).
 */
const nationalReturn: Record<string, string> = {
  sex: 'M F U',
  ethnicity: 'WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT',
  upnReason: 'UN1 UN2 UN3 UN4 UN5',
  legalStatus: 'C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3',
  placementType: 'A3 A4 A5 A6 K1 K2 K3 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z11 Z12 Z13 Z14',
  participation: 'PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7',
}
const lastDayOfTheYear = plainDate('2026-03-31')

/** A row that a list of the return has from us says so; it is for what the return cannot say. */
const isOfTheReturn = ({ source }: CodeRow) => source !== 'Local list'

describe('the lists', () => {
  it('are all here', () => {
    expect(lists.map(([name]) => name).sort()).toEqual(
      [...Object.keys(nationalReturn), ...local, 'documentType'].sort(),
    )
  })

  it.each(lists)('%s: codes and labels occur once', (_, list) => {
    expect(new Set(list.rows.map(({ code }) => code)).size).toBe(list.rows.length)
    expect(new Set(list.rows.map(({ label }) => label)).size).toBe(list.rows.length)
  })

  it.each(lists)('%s: every row has a label, a source, and a first day before its last', (_, list) => {
    for (const row of list.rows) {
      expect(row.label).toMatch(/^\S.*\S$/)
      expect(row.source.length).toBeGreaterThan(5)
      if (row.from !== undefined && row.until !== undefined) expect(row.from < row.until).toBe(true)
    }
  })

  it.each(Object.entries(nationalReturn))('%s agrees with the national return', (name, expected) => {
    const [, list] = lists.find(([candidate]) => candidate === name) ?? []
    const inForce =
      list === undefined
        ? []
        : codesOn(list, lastDayOfTheYear)
            .filter(isOfTheReturn)
            .map(({ code }) => code)
    expect(inForce.sort()).toEqual(expected.split(' ').sort())
  })
})

describe('reading a code', () => {
  it('gives its label', () => {
    expect(labelOf(legalStatus, 'C2')).toBe('Full care order (section 31)')
    expect(labelOf(sex, 'F')).toBe('Female')
  })

  it('tells codes from other words, to the letter', () => {
    expect(isCode(sex, 'F')).toBe(true)
    for (const text of ['f', 'Female', '', 'toString', '1']) expect(isCode(sex, text)).toBe(false)
  })

  it('never gives a label to what is no code', () => {
    const [wrong] = codeList({ source: 'another list', rows: [{ code: 'X', label: 'X' }] }).rows
    const anyList: CodeList = sex
    expect(() => labelOf(anyList, wrong?.code ?? '')).toThrow(RangeError)
  })

  it('reads withdrawn codes, which nobody may choose today', () => {
    expect(labelOf(placementType, 'P2')).toBe('Independent living')
    const offered = (day: string) => codesOn(placementType, plainDate(day)).map(({ code }) => code)
    expect(offered('2023-10-27')).toContain('P2')
    expect(offered('2023-10-28')).not.toContain('P2')
    expect(offered('2025-03-31')).toContain('Z1')
    expect(offered('2025-03-31')).not.toContain('Z11')
    expect(offered('2025-04-01')).not.toContain('Z1')
    expect(offered('2025-04-01')).toContain('Z11')
  })

  it('keeps a row’s own source, and gives the list’s to the others', () => {
    const list = codeList({
      source: 'ours',
      rows: [
        { code: 'a', label: 'A' },
        { code: 'b', label: 'B', source: 'theirs' },
      ],
    })
    expect(list.rows.map(({ source }) => source)).toEqual(['ours', 'theirs'])
  })
})

test('what was not read in a source is marked so', () => {
  for (const code of ['Z11', 'Z12', 'Z13', 'Z14', 'T0', 'P2']) {
    expect(placementType.rows.find((row) => row.code === code)?.unverified).toBe(true)
  }
  const byStatute = codes.parentalResponsibility.rows.filter(({ source }) => source.includes('Act'))
  expect(byStatute.length).toBeGreaterThan(10)
  expect(byStatute.every(({ unverified }) => unverified)).toBe(true)
})

test('the reasons for having no pupil number are never taken for one', () => {
  expect(codes.upnReason.rows.filter(({ code }) => isUpn(code))).toEqual([])
})
