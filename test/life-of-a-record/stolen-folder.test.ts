import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoCouncil } from '../../demo/people.ts'
import { assemble, type Holdfast } from '../../src/assemble.ts'
import { upload } from '../../src/case-record/documents/actions.ts'
import { beginDraft, finaliseDraft, saveDraft } from '../../src/case-record/drafts/index.ts'
import { remarkOn } from '../../src/case-record/entries/index.ts'
import { openChildRecord } from '../../src/case-record/opening/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { silentLog } from '../../src/platform/log.ts'
import { exactly } from '../../src/words/approximate-day.ts'
import { plainDate } from '../../src/words/plain-date.ts'
import { password, people } from '../support/world.ts'

/** Words that stand nowhere else. Each is planted in one kind of place. */
const planted = {
  note: 'quillowhisper',
  childSaid: 'marmaladebridge',
  title: 'tangerinelantern',
  unfinished: 'velvetpuffin',
  remark: 'copperdandelion',
  fileName: 'saffronotter',
  fileBytes: 'juniperkaleidoscope',
  waitingFile: 'periwinklebadger',
  ownWords: 'thistlegramophone',
}
/** Identity stays in clear, to find a child by (integrity.md 4): the proof that this search would find what is there. */
const inClear = 'Xanthippequill'

let root: string
let holdfast: Holdfast

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'holdfast-stolen-'))
  // PostgreSQL runs as another user when this one is root: it must be able to come by.
  await chmod(root, 0o711)
  const config = readConfig({ HOLDFAST_DATA: join(root, 'data'), HOLDFAST_SECRETS: join(root, 'secrets') })
  holdfast = await assemble(config, silentLog)
  await writeEverything()
  await holdfast.close()
})
afterAll(async () => {
  await rm(root, { recursive: true, force: true })
})

it('the data folder without the secrets shows no narrative, no file name and no document (procedure 32)', async () => {
  const found = await search(join(root, 'data'), [...Object.values(planted), inClear])
  expect(found.files).toBeGreaterThan(100)
  expect([...found.words]).toEqual([inClear])
})

it('the secrets folder holds nothing of a child either', async () => {
  const found = await search(join(root, 'secrets'), [...Object.values(planted), inClear])
  expect([...found.words]).toEqual([])
})

async function writeEverything(): Promise<void> {
  await holdfast.doorkeeper.addDemoPeople(demoCouncil, [{ ...people.amira, password }])
  const token = (await holdfast.doorkeeper.issueToken('amira', 60)) ?? ''
  const body = { legalName: inClear, sex: 'U', upnReason: 'UN1', inOwnWords: planted.ownWords }
  const opened = await openChildRecord(holdfast, token, { body, happened: exactly(plainDate('2014-05-06')) }, false)
  if (!opened.ok || opened.value.outcome !== 'opened') throw new Error('the record did not open')
  const { number } = opened.value
  const draft = async (answers: Record<string, string>) => {
    const begun = await beginDraft(holdfast, token, number, 'case-note', answers)
    if (!begun.ok) throw new Error(begun.refusal.words)
    return begun.value.id
  }
  const day = { 'happened-how': 'exact', 'happened-day': '1', 'happened-month': '6', 'happened-year': '2026' }
  const note = await draft({})
  await saveDraft(
    holdfast,
    token,
    number,
    note,
    { title: planted.title, account: planted.note, childSaid: planted.childSaid, ...day },
    1,
  )
  await must(upload(holdfast, token, number, note, file(`${planted.fileName}.txt`, planted.fileBytes)))
  await must(finaliseDraft(holdfast, token, number, note, null, false))
  await must(remarkOn(holdfast.door, token, number, note, 'dispute', planted.remark))
  const unfinished = await draft({ account: planted.unfinished })
  await must(upload(holdfast, token, number, unfinished, file('a.txt', planted.waitingFile)))
}

function file(name: string, text: string) {
  const bytes = Buffer.from(`${text} `.repeat(2000))
  return {
    name,
    stream: (async function* () {
      yield bytes
    })(),
    isCutOff: () => false,
  }
}

async function must(result: Promise<{ ok: boolean }>): Promise<void> {
  const done = await result
  if (!done.ok) throw new Error(JSON.stringify(done))
}

/** Which of the words stand anywhere under the folder: in a file's bytes (UTF-8, UTF-16, base64) or in its name. */
async function search(folder: string, words: readonly string[]): Promise<{ files: number; words: Set<string> }> {
  const found = new Set<string>()
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    for (const word of words) {
      const shapes = [
        Buffer.from(word),
        Buffer.from(word, 'utf16le'),
        Buffer.from(word.slice(0, word.length - (word.length % 3))).toString('base64'),
      ]
      if (path.includes(word) || shapes.some((shape) => bytes.includes(shape))) found.add(word)
    }
  }
  return { files: files.length, words: found }
}
