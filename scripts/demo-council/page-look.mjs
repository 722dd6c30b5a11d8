/** The style of printed papers, by whose they are. */
export function look({ theme, colour = '#1b5e5a' }, file) {
  return `${paperSize(file)}${common(colour)}${own[theme]?.(colour) ?? ''}`
}

const paperSize = (file) => `
@page{margin:16mm 19mm 19mm;
@bottom-left{content:"${file}. Made up for the demo of Holdfast: no such people exist.";font:7pt 'Open Sans','DejaVu Sans',sans-serif;color:#777}
@bottom-right{content:"Page " counter(page) " of " counter(pages);font:7pt 'Open Sans','DejaVu Sans',sans-serif;color:#777}}`

const common = (colour) => `
*{box-sizing:border-box}
body{font:11pt/1.52 'Open Sans','DejaVu Sans',sans-serif;color:#1c1c1c;margin:0}
header{display:flex;gap:14px;align-items:center;border-bottom:2.5px solid ${colour};padding-bottom:9px;margin-bottom:18px}
.who b{display:block;font-size:13pt;color:${colour}}
.who span{display:block;font-size:8.5pt;color:#555;line-height:1.35}
h1{font-size:18.5pt;line-height:1.22;margin:0 0 5px}
.sub{color:#555;margin:0 0 14px}
h2{font-size:12.2pt;color:${colour};margin:18px 0 5px;break-after:avoid}
p{margin:0 0 9px;orphans:3;widows:3}
.small{font-size:8.6pt;color:#666}
blockquote{margin:9px 0 13px;padding:8px 15px;border-left:4px solid ${colour};background:#f4f7f6;font-size:11.6pt;color:#2a3d3a;break-inside:avoid}
ul{margin:0 0 10px;padding-left:19px}
li{margin-bottom:3px}
table{border-collapse:collapse;width:100%;margin:7px 0 14px;font-size:9.6pt}
th,td{border:1px solid #bbb;padding:5px 8px;text-align:left;vertical-align:top}
thead th{background:${colour};color:#fff;border-color:${colour}}
tr{break-inside:avoid}
.facts th{width:31%;background:#eef3f2;font-weight:600}
body.framed{text-align:center}
.framed header{border:0;justify-content:center;margin-bottom:6px}
.framed main{border:7px double ${colour};padding:12mm 24mm;min-height:128mm;display:flex;flex-direction:column;justify-content:center}
.framed h1{font-size:29pt;color:${colour};margin-bottom:14px}.framed p{font-size:14pt;line-height:1.6}
.framed .signed svg{margin:0 auto}
.signed{margin-top:24px;break-inside:avoid}
.signed svg{display:block}.signed b{display:block;font-size:9.6pt}
.signed span{display:block;font-size:9.3pt;color:#444}
`

const own = {
  court: () => `
body{font-family:'DejaVu Serif',serif;font-size:10.4pt}
header{border-bottom:1px solid #222;justify-content:center;text-align:left}
.who b,h2{color:#222}
h1{text-align:center;text-transform:uppercase;letter-spacing:.06em;font-size:15pt;margin-top:8px}
.sub{text-align:center}
.facts th,thead th{background:#eee;color:#222;border-color:#999}
blockquote{background:none;border-color:#999}
.signed{text-align:right}`,
  home: () => `body{font-size:11.4pt;line-height:1.6}header{border-bottom-style:dashed}`,
  plain: () => `header{border:0;justify-content:flex-end;text-align:right}.who b{color:#222;font-size:11pt}`,
  typed: () => `
body{font:11pt/1.55 'DejaVu Sans Mono',monospace;color:#2a2724}
header{border:0;justify-content:flex-end;text-align:right;margin-bottom:8px}
.who b{color:#2a2724;font-size:11pt}.who span{font-size:9.6pt}
h1,h2{font-size:11pt;color:#2a2724;text-decoration:underline}
table{font-size:10pt}thead th{background:none;color:#2a2724;border-color:#888}.facts th{background:none}`,
}
