import { chance } from './chance.mjs'
import { written } from './handwriting.mjs'

/** What a scanner made of a page that somebody wrote: a little turned, grainy, folded once. */
export function scanHtml(text, { hand, seed, paper = 'plain', doodle = '' }) {
  const chances = chance(`scan ${seed}`)
  const { svg, step, scale } = fitted(text, { hand, seed })
  const turn = ((chances() - 0.5) * 2.6).toFixed(2)
  const tint = { plain: '#fbf9f2', lined: '#fdfcf5', blue: '#eef3fa', card: '#f7ecd9' }[paper]
  return `<!doctype html><body style="margin:0;background:#dcdcd8;overflow:hidden"><svg width="800" height="1130" xmlns="http://www.w3.org/2000/svg">
${grain(seed)}
<g transform="rotate(${turn} 400 560)"><rect x="14" y="12" width="772" height="1104" fill="${tint}"/>
${paper === 'lined' ? rules(step * scale) : ''}
<g transform="translate(${(70 + chances() * 14).toFixed(0)} 64) scale(${scale})">${svg}</g>${doodle}
<rect x="14" y="${(540 + chances() * 40).toFixed(0)}" width="772" height="26" fill="url(#fold)"/></g>
<rect width="800" height="1130" filter="url(#grain)" opacity=".26"/>
<rect width="800" height="1130" fill="url(#edge)"/></svg></body>`
}

/** As large as the page has room for, up to a limit: people begin large and see where they get to. */
function fitted(text, { hand, seed }) {
  for (let scale = 1.9; scale > 0.8; scale -= 0.1) {
    const done = written(text, { hand, width: 640 / scale, seed })
    if (done.height * scale < 1010) return { ...done, scale: scale.toFixed(1) }
  }
  throw new Error(`too long for a page: ${seed}`)
}

function grain(seed) {
  const number = Math.floor(chance(`grain ${seed}`)() * 900)
  return `<defs><filter id="grain"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="${number}"/><feColorMatrix values="0 0 0 0 .3 0 0 0 0 .3 0 0 0 0 .28 0 0 0 .9 -.25"/></filter>
<linearGradient id="fold" x2="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset=".5" stop-color="#000" stop-opacity=".09"/><stop offset=".55" stop-color="#fff" stop-opacity=".3"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
<linearGradient id="edge"><stop offset="0" stop-color="#000" stop-opacity=".26"/><stop offset=".03" stop-opacity="0"/><stop offset=".97" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".12"/></linearGradient></defs>`
}

const rules = (step) =>
  Array.from({ length: Math.floor(1020 / step) }, (_, i) => {
    const y = (66 + (i + 1) * step).toFixed(1)
    return `<path d="M14 ${y}H786" stroke="#9db8d6" stroke-width="1"/>`
  }).join('') + '<path d="M58 12V1116" stroke="#dd9a9a" stroke-width="1"/>'

/** A PDF (ISO 32000-1) that is nothing but one picture, as office scanners make them. */
export function pictureInPdf(jpg, width, height) {
  const draw = 'q 595 0 0 842 0 0 cm /I Do Q'
  const parts = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    ),
    Buffer.from(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`),
    Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpg.length} >>\nstream\n`,
      ),
      jpg,
      Buffer.from('\nendstream'),
    ]),
  ]
  return assembled(parts)
}

function assembled(parts) {
  const written = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const starts = []
  for (const [i, part] of parts.entries()) {
    starts.push(Buffer.concat(written).length)
    written.push(Buffer.from(`${i + 1} 0 obj\n`), part, Buffer.from('\nendobj\n'))
  }
  const table = Buffer.concat(written).length
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  written.push(
    Buffer.from(
      `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(written)
}
