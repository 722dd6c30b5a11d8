/** A page of a PDF (ISO 32000-1): the first line is its title, a line that begins with '#' a heading, the rest paragraphs. */
export function pdf([title, ...lines]) {
  const content = pageOf(title, lines)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R /B 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escaped(title)}) /Producer (Holdfast demo) >>`,
  ]
  let text = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const starts = objects.map((body, i) => {
    const start = text.length
    text += `${i + 1} 0 obj\n${body}\nendobj\n`
    return start
  })
  const table = text.length
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

function pageOf(title, lines) {
  const drawn = ['0.1 0.37 0.35 rg 0 812 595 30 re f 0 g', written('B', 20, 56, 760, title)]
  let y = 724
  for (const line of lines) {
    const heading = line.startsWith('#')
    for (const row of wrapped(heading ? line.slice(1).trim() : line, heading ? 60 : 84)) {
      drawn.push(heading ? written('B', 13, 56, y - 6, row) : written('F', 11, 56, y, row))
      y -= heading ? 22 : 16
    }
    y -= 6
  }
  drawn.push(written('F', 8, 56, 40, 'Made up for the demo of Holdfast. No such people exist.'))
  return drawn.join('\n')
}

function written(font, size, x, y, text) {
  return `BT /${font} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`
}

function wrapped(line, width) {
  const rows = ['']
  for (const word of line.split(' ')) {
    const longer = `${rows.at(-1)} ${word}`.trim()
    if (longer.length > width) rows.push(word)
    else rows[rows.length - 1] = longer
  }
  return rows
}

/** WinAnsi has these few characters elsewhere than Latin-1 does. */
const winAnsi = { '‘': '\x91', '’': '\x92', '“': '\x93', '”': '\x94', '–': '\x96', '•': '\x95' }

function escaped(text) {
  return text.replace(/[‘’“”–•]/g, (c) => winAnsi[c]).replace(/[\\()]/g, '\\$&')
}
