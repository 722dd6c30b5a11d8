import { strewn } from './scene-shapes.mjs'

const room = (wall, table) =>
  `<rect width="800" height="600" fill="${wall}"/><rect y="400" width="800" height="200" fill="${table}"/><path d="M0 400h800" stroke="#000" stroke-opacity=".25" stroke-width="3"/>`
const shade = (x, y, rx, ry = rx / 5) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#000" opacity=".28" filter="url(#soft)"/>`
const written = (text, x, y, size, colour) =>
  `<text x="${x}" y="${y}" font-family="'Open Sans','DejaVu Sans',sans-serif" font-size="${size}" font-weight="700" text-anchor="middle" fill="${colour}">${text}</text>`

/** Photographs taken indoors. */
export const indoors = {
  cake: ({ candles = 6, icing = '#f3b6c8', name = '', wall = '#cfdcd5' }, chances) => {
    const sticks = Array.from({ length: candles }, (_, i) => {
      const x = 400 + (i - (candles - 1) / 2) * (240 / Math.max(candles, 5))
      return `<rect x="${x - 4}" y="212" width="8" height="62" rx="3" fill="${['#4f8fd6', '#e2574c', '#f2c14e', '#69b578'][i % 4]}"/><ellipse cx="${x}" cy="196" rx="26" ry="30" fill="#ffe9a8" opacity=".35" filter="url(#soft)"/><path d="M${x} 178q11 18 0 30q-11-12 0-30" fill="#ffb52e"/>`
    })
    return `${room(wall, '#9c6b43')}${shade(400, 462, 250)}<ellipse cx="400" cy="450" rx="245" ry="42" fill="#f4f1ea"/><path d="M232 300v130q168 62 336 0V300" fill="${icing}"/><path d="M232 330q28 50 56 0t56 0 56 0 56 0 56 0 56 0V290H232z" fill="#fffaf2"/><ellipse cx="400" cy="296" rx="168" ry="38" fill="#fffaf2"/>${strewn(26, chances, [260, 372, 280, 52], 5)}${sticks.join('')}${written(name, 400, 388, 38, '#6b2c3e')}`
  },
  medal: ({ text = '1st', ribbon = '#b3202a', metal = '#d9a520', wall = '#35506b' }) =>
    `<rect width="800" height="600" fill="${wall}"/><path d="M270 0 400 330 530 0h-80l-50 150L350 0z" fill="${ribbon}"/><path d="M310 0 400 235 490 0h-22l-68 180L332 0z" fill="#fff" opacity=".7"/>${shade(410, 420, 130, 120)}<circle cx="400" cy="400" r="126" fill="${metal}"/><circle cx="400" cy="400" r="104" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="5"/><path d="M310 320q60-50 120-20" stroke="#fff" stroke-width="12" stroke-opacity=".45" fill="none" stroke-linecap="round"/>${written(text, 400, 418, 56, '#5d420a')}`,
  bricks: ({ wall = '#d8d0e4', colours = ['#d43d3d', '#2f6fc1', '#f0bc2f', '#3f9b57', '#eee'] }, chances) => {
    const wallOf = (x0, y0, columns, rows) =>
      Array.from({ length: columns * rows }, (_, i) => {
        const [x, y] = [x0 + (i % columns) * 52, y0 - Math.floor(i / columns) * 34]
        const colour = colours[Math.floor(chances() * colours.length)]
        return `<rect x="${x}" y="${y}" width="50" height="32" fill="${colour}"/><rect x="${x + 8}" y="${y - 6}" width="12" height="7" fill="${colour}"/><rect x="${x + 30}" y="${y - 6}" width="12" height="7" fill="${colour}"/><rect x="${x}" y="${y}" width="50" height="8" fill="#fff" opacity=".25"/>`
      }).join('')
    return `${room(wall, '#b98d5e')}${shade(400, 480, 290)}${wallOf(180, 440, 8, 4)}${wallOf(230, 304, 2, 4)}${wallOf(440, 304, 3, 2)}`
  },
  cooking: ({ food = '#d8742b', bits = '#3f7f35', wall = '#e8e0cc', label = '' }, chances) =>
    `${room(wall, '#5d6266')}${shade(390, 470, 300)}<ellipse cx="390" cy="440" rx="270" ry="86" fill="#2d2f33"/><path d="M640 420 800 372v28l-150 52z" fill="#24262a"/><ellipse cx="390" cy="428" rx="236" ry="68" fill="${food}"/>${strewn(60, chances, [190, 385, 400, 88], 9, [bits, '#f6e3b0', '#c23b22', food])}<path d="M300 300q-30-50 0-90t0-90M420 300q-30-50 0-90t0-90M520 310q-30-50 0-80t0-80" stroke="#fff" stroke-width="20" opacity=".28" fill="none" filter="url(#soft)"/>${label ? `<rect x="36" y="60" width="190" height="112" fill="#fff8b8" transform="rotate(-4 130 110)"/>${written(label, 130, 124, 24, '#333')}` : ''}`,
  pet: ({ fur = '#c98a4b', belly = '#f3dfc4', ears = 'down', rug = '#5b7f95', collar = '#b3202a' }) => {
    const ear =
      ears === 'up'
        ? 'M318 196 336 92l62 72zM482 196 464 92l-62 72z'
        : ears === 'long'
          ? 'M346 190q-50-150-10-170 40 10 34 160zM454 190q50-150 10-170-40 10-34 160z'
          : 'M320 170q-70 10-58 130 50-20 72-86zM480 170q70 10 58 130-50-20-72-86z'
    return `<rect width="800" height="600" fill="#d9cfc0"/><rect y="430" width="800" height="170" fill="#a5805a"/><ellipse cx="400" cy="520" rx="340" ry="76" fill="${rug}"/>${shade(400, 530, 200)}<ellipse cx="400" cy="430" rx="150" ry="118" fill="${fur}"/><ellipse cx="400" cy="456" rx="92" ry="90" fill="${belly}"/><path d="${ear}" fill="${fur}"/><circle cx="400" cy="244" r="104" fill="${fur}"/><ellipse cx="400" cy="286" rx="54" ry="44" fill="${belly}"/><circle cx="362" cy="226" r="12" fill="#221a14"/><circle cx="438" cy="226" r="12" fill="#221a14"/><circle cx="366" cy="222" r="4" fill="#fff"/><circle cx="442" cy="222" r="4" fill="#fff"/><path d="M384 268h32l-16 18z" fill="#2c211b"/><path d="M400 286q-16 20-32 8M400 286q16 20 32 8" stroke="#2c211b" stroke-width="4" fill="none"/><path d="M312 338q88 42 176 0" stroke="${collar}" stroke-width="14" fill="none"/><ellipse cx="326" cy="530" rx="48" ry="26" fill="${fur}"/><ellipse cx="474" cy="530" rx="48" ry="26" fill="${fur}"/>`
  },
  bedroom: ({ wall = '#bcd3e3', cover = '#3d5a98', poster = '#e4b04a', lamp = '#ffe2a0' }, chances) =>
    `<rect width="800" height="600" fill="${wall}"/><rect y="470" width="800" height="130" fill="#8b6a4a"/><rect x="80" y="66" width="150" height="196" fill="${poster}"/><circle cx="155" cy="150" r="44" fill="#fff" opacity=".7"/><rect x="470" y="60" width="220" height="180" fill="#eef6fb" stroke="#fff" stroke-width="14"/><path d="M580 60v180M470 150h220" stroke="#fff" stroke-width="8"/><path d="M430 40q60 120 20 230h-40V40zM730 40q-60 120-20 230h40V40z" fill="${poster}" opacity=".8"/><rect x="60" y="300" width="560" height="180" rx="14" fill="#f4efe6"/><path d="M60 352q280-40 560 0v150H60z" fill="${cover}"/><rect x="92" y="288" width="150" height="74" rx="26" fill="#fff"/>${strewn(40, chances, [70, 380, 540, 100], 9, ['#fff', poster])}<rect x="672" y="368" width="92" height="140" fill="#6f5236"/><ellipse cx="718" cy="300" rx="90" ry="80" fill="${lamp}" opacity=".4" filter="url(#soft)"/><path d="m690 318 12-56h34l12 56zM714 318h10v50h-10z" fill="${lamp}"/>`,
  guitar: ({ wood = '#a9622c', wall = '#dcd6cc', stickers = true }, chances) =>
    `${room(wall, '#6d5a49')}${shade(420, 556, 170)}<g transform="rotate(9 400 300)"><path d="M400 260q-96 0-86 84 6 40-14 66-26 140 100 140t100-140q-20-26-14-66 10-84-86-84" fill="${wood}"/><circle cx="400" cy="398" r="44" fill="#2a1a10"/><rect x="384" y="30" width="32" height="330" fill="#4b2d18"/><rect x="374" y="0" width="52" height="56" rx="8" fill="#3a2313"/><rect x="356" y="486" width="88" height="16" fill="#2a1a10"/>${[389, 394, 399, 404, 409].map((x) => `<path d="M${x} 20V490" stroke="#eee" stroke-width="1.4"/>`).join('')}</g>${stickers ? strewn(6, chances, [330, 470, 70, 60], 14) : ''}`,
  shelf: ({ wall = '#e7dccb', things = 24 }, chances) => {
    const spine = (x, y) => {
      const [w, h] = [18 + chances() * 22, 96 + chances() * 60]
      return [
        w,
        `<rect x="${x}" y="${y - h}" width="${w}" height="${h}" fill="hsl(${Math.floor(chances() * 360)} 45% ${35 + chances() * 30}%)"/><rect x="${x + 4}" y="${y - h + 16}" width="${w - 8}" height="5" fill="#fff" opacity=".6"/>`,
      ]
    }
    const rows = [250, 480].map((y) => {
      let x = 100
      const books = Array.from({ length: things / 2 }, () => {
        const [w, svg] = spine(x, y)
        x += w + 3
        return svg
      })
      return `<g>${books.join('')}</g><rect x="70" y="${y}" width="660" height="20" fill="#8d6a45"/><circle cx="660" cy="${y - 40}" r="40" fill="hsl(${Math.floor(chances() * 360)} 55% 60%)"/><circle cx="646" cy="${y - 56}" r="10" fill="#fff" opacity=".5"/>`
    })
    return `<rect width="800" height="600" fill="${wall}"/>${rows.join('')}`
  },
}
