import { expect, it } from 'vitest'
import { harmless } from './terminal.ts'

it('a name with control or direction characters does not steer the terminal', () => {
  expect(harmless('a\u001b[2Jb\rc\u202egnp.exe\u0007')).toBe('a?[2Jb?c?gnp.exe?')
})

it('words, line ends, tabs and names of all scripts stay as they are', () => {
  const line = 'Zoë\tNguyễn 王\n  نور'
  expect(harmless(line)).toBe(line)
})
