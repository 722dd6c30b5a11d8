import { zip } from '../demo-files/docx.mjs'

/** A Word document (ECMA-376) of a paper: styles for headings, tables with heads, somebody's words set in. */
export function word({ head, title, sub, blocks }) {
  const colour = (head.colour ?? '#1b5e5a').slice(1)
  const body = [
    paragraph(head.name, 'Sender'),
    ...(head.lines ?? []).map((line) => paragraph(line, 'Small')),
    paragraph(title, 'Title'),
    ...(sub ? [paragraph(sub, 'Subtitle')] : []),
    ...blocks.flatMap(xml),
    paragraph('Made up for the demo of Holdfast: no such people exist.', 'Small'),
  ].join('')
  return zip({
    '[Content_Types].xml': `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relations('styles', 'styles.xml'),
    'word/styles.xml': stylesOf(colour),
    'word/document.xml': `${xmlHead}<w:document xmlns:w="${main}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  })
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const relations = (kind, target) =>
  `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`

function stylesOf(colour) {
  const style = (id, name, run, around = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:pPr>${around}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  const tint = `<w:color w:val="${colour}"/>`
  return `${xmlHead}<w:styles xmlns:w="${main}">${[
    style(
      'Normal',
      'Normal',
      '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB"/>',
      '<w:spacing w:after="140" w:line="276" w:lineRule="auto"/>',
    ),
    style('Title', 'Title', '<w:b/><w:sz w:val="40"/>', '<w:spacing w:before="300" w:after="80"/>'),
    style('Subtitle', 'Subtitle', '<w:color w:val="555555"/>'),
    style(
      'Heading1',
      'heading 1',
      `<w:b/>${tint}<w:sz w:val="26"/>`,
      '<w:keepNext/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="0"/>',
    ),
    style('Sender', 'Sender', `<w:b/>${tint}<w:sz w:val="24"/>`, '<w:spacing w:after="0"/>'),
    style('Small', 'Small', '<w:color w:val="666666"/><w:sz w:val="17"/>', '<w:spacing w:after="0"/>'),
    style(
      'Quote',
      'Quote',
      '<w:i/><w:sz w:val="24"/>',
      `<w:pBdr><w:left w:val="single" w:sz="24" w:space="12" w:color="${colour}"/></w:pBdr><w:ind w:left="340"/>`,
    ),
    style(
      'Signature',
      'Signature',
      '<w:i/><w:color w:val="1D2F6F"/><w:sz w:val="30"/>',
      '<w:spacing w:before="300" w:after="0"/>',
    ),
  ].join('')}</w:styles>`
}

function xml(block) {
  switch (block.is) {
    case 'heading':
      return [paragraph(block.text, 'Heading1')]
    case 'quote':
      return [paragraph(block.text, 'Quote')]
    case 'small':
      return [paragraph(block.text, 'Small')]
    case 'points':
      return block.points.map((point) => paragraph(`•  ${point}`))
    case 'lines':
      return block.lines.map((line) => paragraph(line))
    case 'facts':
      return [tableXml(block.rows.map(([what, is]) => cells([what, is], [true, false]))), paragraph('')]
    case 'table':
      return [
        tableXml([
          cells(
            block.heads,
            block.heads.map(() => true),
          ),
          ...block.rows.map((row) => cells(row, [])),
        ]),
        paragraph(''),
      ]
    case 'signed':
      return [paragraph(block.name, 'Signature'), paragraph([block.role, block.on].filter(Boolean).join(', '), 'Small')]
    default:
      return [paragraph(block.text)]
  }
}

function tableXml(rows) {
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="AAAAAA"/>`,
  )
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${lines.join('')}</w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`
}

const cells = (texts, bold) =>
  `<w:tr>${texts.map((text, i) => `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${bold[i] ? '<w:shd w:val="clear" w:color="auto" w:fill="EEF3F2"/>' : ''}</w:tcPr>${paragraph(text, '', bold[i])}</w:tc>`).join('')}</w:tr>`

const paragraph = (text, style = '', bold = false) =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`
