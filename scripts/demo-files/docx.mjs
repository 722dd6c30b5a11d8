import { crc32 } from 'node:zlib'

/** A Word document (ECMA-376): the first line is its title, the rest paragraphs. */
export function docx([title, ...lines]) {
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${[paragraph(title, '<w:rPr><w:b/><w:sz w:val="36"/></w:rPr>'), ...lines.map((line) => paragraph(line))].join('')}</w:body></w:document>`,
  })
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function paragraph(text, look = '') {
  return `<w:p><w:r>${look}<w:t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r></w:p>`
}

/** The day in a zip's own form (APPNOTE 4.4.6): 1 January 2026. */
const day = ((2026 - 1980) << 9) | (1 << 5) | 1

/** A zip archive whose files are stored, not compressed. */
export function zip(files) {
  const parts = []
  const directory = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text)
    const fields = header(name, bytes)
    parts.push(Buffer.concat([signature(0x04034b50), fields, Buffer.from(name), bytes]))
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), fields, tail, Buffer.from(name)]))
    at += parts.at(-1).length
  }
  const end = Buffer.alloc(18)
  const count = directory.length
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    8,
  )
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, ...directory, signature(0x06054b50), end])
}

function signature(number) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}

/** What a file's own header and the directory's entry share: version to lengths. */
function header(name, bytes) {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(day, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}
