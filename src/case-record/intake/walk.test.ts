import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFinder } from './listed-path.ts'
import { openFound } from './opening-files.ts'
import { walkFolder } from './walk.ts'

let folder: string
let outside: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-walk-'))
  outside = mkdtempSync(join(tmpdir(), 'holdfast-outside-'))
  writeFileSync(join(outside, 'secret.txt'), 'not yours')
  mkdirSync(join(folder, 'Letters/2011'), { recursive: true })
  for (const path of ['Letters/2011/Zoë.pdf', 'Letters/a.pdf', 'files.csv']) writeFileSync(join(folder, path), path)
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  rmSync(outside, { recursive: true })
})

const walk = () => walkFolder(folder, new Set(['files.csv']))

describe('the walk', () => {
  test('finds every file beneath the folder, but for what is left out', async () => {
    expect([...(await walk()).files.keys()]).toEqual(['Letters/2011/Zoë.pdf', 'Letters/a.pdf'])
  })

  test('names links and pipes, and follows none', async () => {
    symlinkSync(outside, join(folder, 'away'))
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'Letters/secret.txt'))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const { files, links, others } = await walk()
    expect(files.size).toBe(2)
    expect([...links].sort()).toEqual(['Letters/secret.txt', 'away'])
    expect([...others]).toEqual(['pipe'])
  })

  test('finds a name in Windows’ letters, and opens it by its own bytes', async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/Zo`), Buffer.from([0xeb]), Buffer.from('.txt')]), 'hello')
    const { files } = await walk()
    const found = files.get('Zoë.txt')
    if (!found) throw new Error('it was not found')
    const opened = await openFound(folder, found)
    if ('refused' in opened) throw new Error(opened.refused)
    expect(opened.bytes).toBe(5)
    await opened.handle.close()
  })

  test('where there is no folder it is said', async () => {
    await expect(walkFolder(join(folder, 'nowhere'), new Set())).rejects.toThrow('cannot be read')
    await expect(walkFolder(join(folder, 'files.csv'), new Set())).rejects.toThrow('is not a folder')
  })
})

describe('a row of the list', () => {
  test.each(['Letters/a.pdf', './Letters/a.pdf', 'Letters\\a.pdf', 'letters/A.PDF', 'Letters//a.pdf'])(
    'means a file by %s',
    async (written) => {
      expect(createFinder(await walk())(written)).toMatchObject({ found: { path: 'Letters/a.pdf' } })
    },
  )

  test('means a file in either normal form of Unicode', async () => {
    expect(createFinder(await walk())('Letters/2011/Zoe\u0308.pdf')).toMatchObject({
      found: { path: 'Letters/2011/Zoë.pdf' },
    })
  })

  test.each([
    ['../secret.txt', 'climbs-out'],
    ['Letters/../../secret.txt', 'climbs-out'],
    ['/etc/passwd', 'climbs-out'],
    ['C:\\Export\\a.pdf', 'climbs-out'],
    ['\\\\server\\share\\a.pdf', 'climbs-out'],
    ['Letters/a.pdf\u0000.txt', 'climbs-out'],
    ['away/secret.txt', 'link'],
    ['Letters', 'not-a-file'],
    ['Letters/gone.pdf', 'no-such-file'],
  ])('is refused for %j: %s', async (written, refused) => {
    symlinkSync(outside, join(folder, 'away'))
    expect(createFinder(await walk())(written)).toMatchObject({ refused })
  })

  test('that may mean two files means none', async () => {
    writeFileSync(join(folder, 'Letters/A.pdf'), 'another')
    const find = createFinder(await walk())
    expect(find('LETTERS/a.PDF')).toMatchObject({ refused: 'no-such-file' })
    expect(find('Letters/A.pdf')).toMatchObject({ found: { path: 'Letters/A.pdf' } })
  })
})

describe('what has changed since the walk', () => {
  test('is not followed: a file, or a folder on its way, that a link has replaced', async () => {
    const { files } = await walk()
    const [deep, near] = [files.get('Letters/2011/Zoë.pdf'), files.get('Letters/a.pdf')]
    if (!deep || !near) throw new Error('they were not found')
    rmSync(join(folder, 'Letters/a.pdf'))
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'Letters/a.pdf'))
    expect(await openFound(folder, near)).toEqual({ refused: 'link' })
    renameSync(join(folder, 'Letters/2011'), join(folder, 'moved'))
    writeFileSync(join(outside, 'Zoë.pdf'), 'not yours')
    symlinkSync(outside, join(folder, 'Letters/2011'))
    expect(await openFound(folder, deep)).toEqual({ refused: 'climbs-out' })
  })

  test('is refused when it is gone, or has become a pipe that would never end', async () => {
    const { files } = await walk()
    const near = files.get('Letters/a.pdf')
    if (!near) throw new Error('it was not found')
    rmSync(join(folder, 'Letters/a.pdf'))
    expect(await openFound(folder, near)).toEqual({ refused: 'no-such-file' })
    execFileSync('mkfifo', [join(folder, 'Letters/a.pdf')])
    expect(await openFound(folder, near)).toEqual({ refused: 'not-a-file' })
  })
})
