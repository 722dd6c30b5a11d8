import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importFolder, type ReportLine } from '../../src/case-record/intake/index.ts'
import type { World } from './world.ts'

/** A council's folder in which every doubt has a file of its own. */
function writeDoubtfulFolder(folder: string): void {
  for (const part of ['letters', 'mail']) mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'children.csv'), children)
  const rows = ['File,Child ID,Child name,Kind,Date,Author,Title,Original ID,Source']
  const put = (path: string, bytes: string | Buffer, row?: string) => {
    writeFileSync(join(folder, path), bytes)
    if (row !== undefined) rows.push(`${path},${row},Old Files`)
  }
  put('letters/sure.pdf', pdf('sure'), 'K1,,letter,2019-01-01,Mrs Green,All is clear,D1')
  put('letters/undated.pdf', pdf('undated'), 'K1,,letter,,Mrs Green,A letter without a day,D2')
  put('letters/2018-05-01 visit.pdf', pdf('visit'), 'K1,,report,2019-02-02,,A visit,D3')
  put('letters/americas.pdf', pdf('us'), 'K1,,letter,03/25/2019,,From abroad,D4')
  put('letters/either way.pdf', pdf('either'), 'K1,,letter,03/04/2019,,One day or another,D5')
  put('letters/about sammy.pdf', pdf('sammy'), 'K1,,letter,2019-02-03,,How Sammy is at school,D6')
  put('letters/stranger.pdf', pdf('stranger'), 'K9,,letter,2019-02-02,,Of nobody,D7')
  put('letters/ella.pdf', pdf('ella'), 'K4,,letter,2019-02-02,,For Ella,D8')
  put('letters/family.pdf', pdf('family'), 'K1;K2,,letter,2019-02-02,,The family meeting,D9')
  put('letters/again.pdf', pdf('sure'), 'K1,,letter,2019-01-01,,Sent once more,D10')
  put('letters/odd.pdf', pdf('odd'), 'K1,,thingummy,2019-02-02,,Of no known kind,D11')
  put('letters/photo.jpg', pdf('not a photograph'), 'K1,,photograph,2019-02-02,,On the beach,D12')
  put('letters/all.zip', 'PK\u0003\u0004 and so on', 'K1,,letter,2019-02-02,,Many,D13')
  put('letters/drawing.png', drawing, 'K2,,drawing,,,A drawing of the sea,D14')
  put('mail/lost.eml', lost, 'K9,,e-mail,,,,D15')
  put('mail/broken.eml', Buffer.from([0, 255, 254, 1, 2, 3]), 'K1,,e-mail,2019-02-02,,,D16')
  put('letters/unlisted.txt', 'Whose am I?')
  rows.push('letters/gone.pdf,K1,,letter,2019-01-01,,Gone,G1,Old Files')
  writeFileSync(join(folder, 'files.csv'), `${rows.join('\r\n')}\r\n`)
}

/** Brings that folder in as the command does, for Ruth, the records officer. May be called again: it is the same folder. */
export async function importDoubts(world: World): Promise<readonly ReportLine[]> {
  const folder = join(world.data, '..', 'council')
  writeDoubtfulFolder(folder)
  const begun = await world.holdfast.doorkeeper.beginImport('ruth')
  if (!begun.ok) throw new Error(begun.refusal.words)
  const lines: ReportLine[] = []
  try {
    await importFolder(world.holdfast, {
      session: begun.value,
      folder,
      leaveOut: [],
      scan: null,
      report: (line) => void lines.push(line),
      counted: () => undefined,
      stopped: () => false,
    })
  } finally {
    await begun.value.end()
  }
  return lines
}

const children = [
  'Child ID,Name,Known as,Date of birth,Sex,Worker,Siblings',
  'K1,Maya Khan,,2011-05-03,F,amira,K2',
  'K2,Samuel Khan,Sammy,2013-06-14,M,amira,',
  'K4,Ella Mour,,2019-02-02,F,,',
].join('\n')

function pdf(words: string): string {
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length ${words.length + 40}>>stream
BT /F 18 Tf 40 120 Td (${words}) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
%%EOF
`
}

const lost = [
  'From: Jo Field <jo@school.example>',
  'To: Amira Khan <amira@council.example>',
  'Subject: The trip to the farm',
  'Date: Tue, 5 Mar 2019 10:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=part',
  '',
  '--part',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'He fed the lambs and laughed.',
  '',
  'May we take him again in June?',
  '--part',
  'Content-Type: application/pdf; name="slip.pdf"',
  'Content-Disposition: attachment; filename="slip.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(pdf('consent slip')).toString('base64'),
  '--part--',
  '',
].join('\r\n')

const drawing = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAFUlEQVR4nGPQ2LUDD2IYldbYtQMPAgATGJQn9r8rTQAAAABJRU5ErkJggg==',
  'base64',
)
