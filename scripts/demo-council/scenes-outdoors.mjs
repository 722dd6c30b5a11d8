import { hills, strewn, tree } from './scene-shapes.mjs'

const sky = (top, low) =>
  `<defs><linearGradient id="sky" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs><rect width="800" height="600" fill="url(#sky)"/>`
const day = sky('#7db4e0', '#e7f1f5')
const dusk = sky('#33456f', '#eba46a')

/** Photographs taken outdoors. */
export const outdoors = {
  garden: ({ flower = '#e8b321', tall = false }, chances) => {
    const stems = Array.from({ length: tall ? 5 : 16 }, (_, i) => {
      const [x, top] = [
        tall ? 130 + i * 135 + chances() * 40 : 40 + i * 48 + chances() * 20,
        tall ? 130 + chances() * 90 : 330 + chances() * 80,
      ]
      const size = tall ? 46 : 17
      const petals = Array.from(
        { length: 10 },
        (_, j) =>
          `<ellipse cx="${x}" cy="${top - size}" rx="${size / 3}" ry="${size / 1.6}" fill="${flower}" transform="rotate(${j * 36} ${x} ${top})"/>`,
      )
      return `<path d="M${x} ${top}q8 120 0 300" stroke="#3d7030" stroke-width="${tall ? 10 : 5}" fill="none"/>${petals.join('')}<circle cx="${x}" cy="${top}" r="${size * 0.5}" fill="#5d3a1a"/>`
    })
    return `${day}<rect y="200" width="800" height="220" fill="#a9805a"/>${Array.from({ length: 20 }, (_, i) => `<rect x="${i * 41}" y="190" width="36" height="240" rx="6" fill="#b98d62"/>`).join('')}<rect y="420" width="800" height="180" fill="#6a9a45"/>${stems.join('')}`
  },
  beach: ({ castle = true, flag = '#d43d3d' }, chances) =>
    `${day}<rect y="250" width="800" height="130" fill="#4d90ae"/>${[268, 300, 336].map((y) => `<path d="M0 ${y}q50-9 100 0t100 0 100 0 100 0 100 0 100 0 100 0 100 0" stroke="#fff" stroke-width="4" opacity=".6" fill="none"/>`).join('')}<path d="M0 380q400-40 800 10v210H0z" fill="#e3c68d"/>${castle ? `<path d="M270 520V420h24v-22h26v22h30v-64h24v-20h28v20h24v64h30v-22h26v22h24v100z" fill="#c9a35f"/><path d="M400 336v-86" stroke="#6b4a2b" stroke-width="5"/><path d="M402 252l58 18-58 20z" fill="${flag}"/>` : ''}${strewn(40, chances, [0, 460, 800, 130], 4, ['#b98f4e', '#fff', '#9c7a45'])}`,
  hill: ({ season = 'summer' }, chances) => {
    const colours = {
      summer: ['#8cb37a', '#6f9f58', '#578845'],
      autumn: ['#b99a63', '#a8793d', '#7f5a2b'],
      winter: ['#dfe8ee', '#eef3f6', '#ffffff'],
    }[season]
    const leaf = { summer: '#3f7a3a', autumn: '#c4672a', winter: '#9fb3ad' }[season]
    return `${day}${hills(chances, colours)}${Array.from({ length: 7 }, () => tree(chances() * 800, 440 + chances() * 120, 70 + chances() * 70, leaf)).join('')}`
  },
  bike: ({ frame = '#c1272d', small = false }) => {
    const wheel = (x) =>
      `<circle cx="${x}" cy="420" r="92" fill="none" stroke="#222" stroke-width="15"/>${Array.from({ length: 10 }, (_, i) => `<path d="M${x} 420l${Math.cos(i * 0.63) * 90} ${Math.sin(i * 0.63) * 90}" stroke="#999" stroke-width="2"/>`).join('')}`
    const training = small ? '<circle cx="290" cy="470" r="34" fill="none" stroke="#333" stroke-width="9"/>' : ''
    return `<rect width="800" height="600" fill="#b5653f"/>${Array.from({ length: 60 }, (_, i) => `<rect x="${(i % 8) * 104 - (Math.floor(i / 8) % 2) * 52}" y="${Math.floor(i / 8) * 54}" width="100" height="50" fill="#c0714a"/>`).join('')}<rect y="440" width="800" height="160" fill="#8d8d8a"/><ellipse cx="400" cy="516" rx="270" ry="22" fill="#000" opacity=".3" filter="url(#soft)"/>${wheel(250)}${wheel(550)}<path d="M250 420 340 270h160l50 150M340 270l60 150h-150M400 420l100-150M330 240h-40M330 236l14 40M490 226l14 50M490 226h52" stroke="${frame}" stroke-width="14" fill="none" stroke-linejoin="round"/><rect x="300" y="228" width="76" height="16" rx="8" fill="#222"/>${training}`
  },
  pitch: (_, chances) =>
    `${day}${hills(chances, ['#7c9f72'], 250)}<rect y="300" width="800" height="300" fill="#4f9a47"/>${[0, 2, 4, 6].map((i) => `<rect x="${i * 100}" y="300" width="100" height="300" fill="#58a650"/>`).join('')}<path d="M470 430V210h250v220M470 210h250" stroke="#fff" stroke-width="10" fill="none"/>${Array.from({ length: 9 }, (_, i) => `<path d="M${478 + i * 30} 214v216" stroke="#fff" stroke-width="1.5" opacity=".7"/>`).join('')}<circle cx="230" cy="500" r="44" fill="#fff"/><path d="m230 476 22 16-8 26h-28l-8-26z" fill="#222"/>`,
  tent: ({ cloth = '#d97b29' }, chances) =>
    `${dusk}${strewn(40, chances, [0, 0, 800, 220], 1.6, ['#fff'])}${hills(chances, ['#2c3d3a', '#22302b'], 330)}<path d="M180 520 360 270l180 250z" fill="${cloth}"/><path d="M330 520 360 340l34 180z" fill="#3a2413"/><path d="M360 270 630 500 540 520z" fill="${cloth}" opacity=".75"/><ellipse cx="650" cy="520" rx="120" ry="60" fill="#ffb347" opacity=".4" filter="url(#soft)"/><path d="M650 440q40 50 18 86h-44q-16-40 26-86" fill="#ff8c1a"/><path d="M650 474q18 24 8 50h-20q-8-20 12-50" fill="#ffe08a"/><path d="M596 530l110-8M600 520l104 16" stroke="#4a3221" stroke-width="12"/>`,
  snow: ({ scarf = '#c1272d', hat = '#2a2a33' }, chances) =>
    `${sky('#a9bfd1', '#eef3f7')}${hills(chances, ['#e3ebf0', '#f4f8fa'], 360)}${tree(110, 430, 150, '#5f7f6c')}${tree(700, 420, 130, '#5f7f6c')}<circle cx="400" cy="450" r="112" fill="#fff"/><circle cx="400" cy="300" r="82" fill="#fff"/><circle cx="400" cy="188" r="58" fill="#fff"/><path d="M344 150h112v-12h-24V66h-64v72h-24z" fill="${hat}"/><circle cx="380" cy="178" r="7"/><circle cx="420" cy="178" r="7"/><path d="m400 192 62 12-62 8z" fill="#e77f24"/><path d="M342 232q58 32 116 0l6 24q-64 34-128 0zM440 246l26 96h-34l-14-90z" fill="${scarf}"/>${strewn(90, chances, [0, 0, 800, 600], 3, ['#fff'])}`,
  river: ({ boat = '#8a2f2f' }, chances) =>
    `${day}${hills(chances, ['#7ea06e', '#5f8a4f'], 230)}<path d="M0 380q400-60 800 0v220H0z" fill="#5f93a3"/>${[420, 460, 510, 560].map((y) => `<path d="M0 ${y}q40-7 80 0t80 0 80 0 80 0 80 0 80 0 80 0 80 0 80 0 80 0" stroke="#cfe4ea" stroke-width="3" opacity=".6" fill="none"/>`).join('')}<path d="M240 440h330l-50 60H290z" fill="${boat}"/><rect x="320" y="392" width="170" height="50" fill="#f4ead0"/>${[336, 380, 424].map((x) => `<rect x="${x}" y="402" width="30" height="22" fill="#5b7d8c"/>`).join('')}${tree(90, 350, 130)}${tree(690, 340, 150)}`,
  horse: ({ coat = '#7a4a2b', mane = '#2d1c12' }, chances) =>
    `${day}${hills(chances, ['#8db37a', '#6f9f58'], 330)}<path d="M250 300q120-50 250 0l70-120 60-36 26-40 12 44 34 60-14 30-58-6-50 108q-6 50-20 70l8 140h-34l-16-130q-110 20-180 0l-20 130h-34l8-150q-40-40-42-100z" fill="${coat}"/><path d="M250 300q-50 10-56 130 30-30 60-60zM640 108q-60 40-96 150l30-6q30-70 74-110z" fill="${mane}"/><circle cx="652" cy="150" r="6" fill="#111"/>`,
  hoop: () =>
    `${day}<rect y="330" width="800" height="270" fill="#9a9a96"/><rect x="180" y="60" width="440" height="300" fill="#b5653f"/><rect x="180" y="190" width="440" height="170" fill="#e6e1d6"/><path d="M180 220h440M180 250h440M180 280h440M180 310h440M180 340h440" stroke="#bdb6a6" stroke-width="4"/><rect x="310" y="70" width="180" height="120" fill="#fff" stroke="#444" stroke-width="7"/><rect x="366" y="120" width="68" height="50" fill="none" stroke="#c1272d" stroke-width="6"/><ellipse cx="400" cy="196" rx="54" ry="13" fill="none" stroke="#d9571e" stroke-width="9"/><path d="M350 200l20 66M374 206l10 60M400 208v58M426 206l-10 60M450 200l-20 66M362 232h76M370 256h60" stroke="#fff" stroke-width="4"/><circle cx="600" cy="500" r="46" fill="#d9772b"/><path d="M554 500h92M600 454v92M568 468q32 32 0 64M632 468q-32 32 0 64" stroke="#4a2410" stroke-width="5" fill="none"/>`,
  bus: ({ colour = '#1d3f7a', number = '58' }) =>
    `${day}<rect y="300" width="800" height="120" fill="#a9a08e"/><rect x="40" y="160" width="200" height="200" fill="#8d6a55"/><rect x="560" y="140" width="220" height="220" fill="#7c7f86"/><rect y="400" width="800" height="200" fill="#5c5c5e"/><path d="M0 500h800" stroke="#eee" stroke-width="8" stroke-dasharray="60 40"/><ellipse cx="400" cy="486" rx="300" ry="22" fill="#000" opacity=".35" filter="url(#soft)"/><rect x="130" y="190" width="540" height="270" rx="22" fill="${colour}"/><rect x="130" y="310" width="540" height="18" fill="#f4ead0"/>${[0, 1, 2, 3, 4].map((i) => `<rect x="${160 + i * 100}" y="216" width="84" height="72" rx="6" fill="#bcd8e6"/><rect x="${160 + i * 100}" y="340" width="84" height="${i === 4 ? 110 : 60}" rx="6" fill="#bcd8e6"/>`).join('')}<rect x="560" y="196" width="96" height="34" fill="#1a1a1a"/><text x="608" y="222" font-size="26" font-weight="700" text-anchor="middle" fill="#ffc83d" font-family="'Open Sans','DejaVu Sans',sans-serif">${number}</text><circle cx="230" cy="462" r="44" fill="#222"/><circle cx="230" cy="462" r="18" fill="#bbb"/><circle cx="560" cy="462" r="44" fill="#222"/><circle cx="560" cy="462" r="18" fill="#bbb"/>`,
}
