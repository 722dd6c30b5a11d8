import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many letters each of the three children has. */
export const letters = 60

/** A council's folder in small: three children, their letters, an e-mail, and one of each thing that must not reach a record. */
export function writeCouncilFolder(folder: string): void {
  for (const part of ['letters', 'mail']) mkdirSync(join(folder, part), { recursive: true })
  const rows = ['File;Child ID;Kind;Date;Author;Title;Original ID;Source']
  const put = (path: string, bytes: string, row?: string) => {
    writeFileSync(join(folder, path), bytes)
    if (row !== undefined) rows.push(`${path};${row};Old Files`)
  }
  writeFileSync(join(folder, 'children.csv'), children)
  for (let i = 0; i < letters * 3; i += 1) {
    const day = `${String((i % 28) + 1).padStart(2, '0')}/03/2019`
    put(
      `letters/letter ${i}.pdf`,
      pdf(`letter ${i}`),
      `K${(i % 3) + 1};letter;${day};Mrs Green;Letter number ${i};D${i}`,
    )
  }
  put('mail/farm.eml', farm, 'K3;e-mail;;;;M1')
  put('letters/again.pdf', pdf('letter 3'), 'K1;letter;01/01/2019;;Sent once more;A1')
  put('letters/undated.pdf', pdf('undated'), 'K1;letter;;;No day on it;A2')
  put(
    'letters/family.pdf',
    pdf('family'),
    'K1, K2;letter;02/02/2019;;About both;A3'.replace(', ', ',').replace('K1,K2', '"K1;K2"'),
  )
  put('letters/stranger.pdf', pdf('stranger'), 'K9;letter;02/02/2019;;Of nobody;A4')
  put('letters/odd.pdf', pdf('odd'), 'K1;thingummy;02/02/2019;;Of no known kind;A5')
  put('letters/about sam.pdf', pdf('sam'), 'K1;letter;02/02/2019;;How Sammy is at school;A6')
  put('letters/photo.jpg', pdf('not a photograph'), 'K1;photograph;02/02/2019;;On the beach;A7')
  put('letters/all.zip', 'PK\u0003\u0004 and so on', 'K1;letter;02/02/2019;;Many;A8')
  put('letters/unlisted.txt', 'whose am I?')
  put('letters/empty.txt', '')
  rows.push('letters/gone.pdf;K1;letter;01/01/2019;;Gone;G1;Old Files')
  rows.push('../../etc/passwd;K1;letter;01/01/2019;;Outside;G2;Old Files')
  symlinkSync('/etc/passwd', join(folder, 'letters/link.txt'))
  rows.push('letters/link.txt;K1;letter;01/01/2019;;A link;G3;Old Files')
  rows.push('a row;with too few cells')
  writeFileSync(join(folder, 'files.csv'), `\ufeff${rows.join('\r\n')}\r\n`)
}

/** What the report says of such a folder, by outcome: every file and every row once. */
export const expected = {
  taken: letters * 3 + 1,
  'set aside': 9,
  refused: 5,
  'record opened': 3,
} as const

const children = [
  'Child ID,Name,Known as,Date of birth,Sex,Looked after from,Looked after until,Worker,Siblings',
  'K1,Maya Khan,,03/05/2011,F,2016-02-01,,amira,K2',
  'K2,Samuel Khan,Sammy,14 June 2013,M,,,,',
  'K3,Noah Price,,2012,M,,,nobody,',
].join('\n')

function pdf(words: string): string {
  return `%PDF-1.7\n% ${words}\n%%EOF\n`
}

const farm = [
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
  '--part',
  'Content-Type: application/pdf; name="slip.pdf"',
  'Content-Disposition: attachment; filename="slip.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(pdf('consent slip')).toString('base64'),
  '--part--',
  '',
].join('\r\n')
