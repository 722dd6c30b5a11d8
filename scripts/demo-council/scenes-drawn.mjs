const line = (d, colour, width = 8) =>
  `<path d="${d}" stroke="${colour}" stroke-width="${width}" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`
const person = (x, feet, tall, colour, hair = '#5a3a22', skin = '#f1cfae') => {
  const head = tall / 5.5
  return `${line(`M${x - tall / 7} ${feet}L${x - tall / 10} ${feet - tall * 0.4}M${x + tall / 7} ${feet}L${x + tall / 10} ${feet - tall * 0.4}M${x - tall / 3} ${feet - tall * 0.55}L${x} ${feet - tall * 0.68}L${x + tall / 3} ${feet - tall * 0.55}`, '#444', 6)}<path d="M${x - tall / 5} ${feet - tall * 0.34}L${x} ${feet - tall * 0.74}L${x + tall / 5} ${feet - tall * 0.34}z" fill="${colour}"/><circle cx="${x}" cy="${feet - tall * 0.84}" r="${head}" fill="${skin}"/>${line(`M${x - head} ${feet - tall * 0.88}Q${x} ${feet - tall * 1.12} ${x + head} ${feet - tall * 0.88}`, hair, 10)}<circle cx="${x - head / 3}" cy="${feet - tall * 0.86}" r="3"/><circle cx="${x + head / 3}" cy="${feet - tall * 0.86}" r="3"/>${line(`M${x - head / 2} ${feet - tall * 0.79}q${head / 2} ${head / 2} ${head} 0`, '#b33', 4)}`
}
const sun = `<circle cx="690" cy="100" r="50" fill="#f7c531"/>${line(Array.from({ length: 10 }, (_, i) => `M${690 + Math.cos(i * 0.628) * 62} ${100 + Math.sin(i * 0.628) * 62}l${Math.cos(i * 0.628) * 28} ${Math.sin(i * 0.628) * 28}`).join(''), '#f0a818', 7)}`
const grass = '<path d="M20 500q380-24 760 0v84H20z" fill="#7db356"/>'

/** What children draw. */
export const drawn = {
  family: ({ people = [], title = '', skin }) =>
    `${sun}${grass}${people.map(([tall, colour, hair], i) => person(people.length > 1 ? 110 + (i * 600) / (people.length - 1) : 400, 520, tall, colour, hair, skin)).join('')}<text x="60" y="92" font-size="44" font-family="'DejaVu Sans',sans-serif" fill="#3857a6">${title}</text>`,
  house: ({ wall = '#f1d9a7', roof = '#c5483c', door = '#3b6fb5' }) =>
    `${sun}${grass}<rect x="230" y="270" width="320" height="240" fill="${wall}"/><path d="M200 276 390 120l190 156z" fill="${roof}"/><rect x="360" y="390" width="70" height="120" fill="${door}"/><circle cx="418" cy="452" r="6" fill="#fd6"/><rect x="262" y="310" width="70" height="60" fill="#9ed1ee"/><rect x="450" y="310" width="70" height="60" fill="#9ed1ee"/>${line('M297 310v60M262 340h70M485 310v60M450 340h70', '#fff', 5)}${line('M500 180v-70h34v98', '#844', 14)}${line('M520 90q-20-24 6-36t0-30', '#999', 9)}`,
  rainbow: () =>
    `${['#d8433b', '#ef8f2f', '#f5cf3a', '#57a858', '#3d74c4', '#8557ad'].map((colour, i) => line(`M${110 + i * 30} 520A${290 - i * 30} ${330 - i * 34} 0 0 1 ${690 - i * 30} 520`, colour, 26)).join('')}<g fill="#dfe9f2"><circle cx="120" cy="520" r="54"/><circle cx="190" cy="530" r="44"/><circle cx="680" cy="520" r="54"/><circle cx="610" cy="530" r="44"/></g>`,
  dragon: ({ colour = '#4b9a4f', fire = true }) =>
    `<path d="M120 420q40-150 190-140 60-120 190-80 90-70 130 10 30 50-40 60l-60 6q20 110-90 160-200 70-320-16" fill="${colour}"/><path d="M320 290 260 120l120 70 40-110 50 140z" fill="#e3b23c"/><path d="M120 420q-80-10-90-100 40 60 120 50" fill="${colour}"/><circle cx="580" cy="212" r="13" fill="#fff"/><circle cx="583" cy="214" r="6"/>${line('M250 480v60M330 500v50M430 470v64', colour, 24)}${fire ? '<path d="M640 236q90-20 140 30-60-4-80 24-10-34-60-30z" fill="#ef6a2c"/>' : ''}${line('M600 250q20 8 36-4', '#333', 5)}`,
  animals: ({ first = '#b98449', second = '#8d8d95' }) =>
    `${sun}${grass}<ellipse cx="250" cy="420" rx="110" ry="66" fill="${first}"/><circle cx="360" cy="350" r="56" fill="${first}"/><path d="M330 310l-6-60 40 36zM380 306l30-50 8 60z" fill="${first}"/><circle cx="346" cy="344" r="6"/><circle cx="378" cy="344" r="6"/>${line('M190 470v60M300 476v54M140 410q-60-30-40-90', first, 16)}${line('M340 368q22 16 40 0M320 364l-40-8M320 372l-38 8M396 364l40-8M396 372l38 8', '#333', 4)}<ellipse cx="590" cy="450" rx="80" ry="60" fill="${second}"/><circle cx="650" cy="390" r="42" fill="${second}"/><path d="M630 354q-30-100 6-104 20 40 12 100zM660 350q10-100 40-90 4 40-20 96z" fill="${second}"/><circle cx="662" cy="386" r="6"/><circle cx="512" cy="452" r="20" fill="#fff"/>`,
  rocket: ({ body = '#d9dde2', fin = '#c8372d' }) =>
    `<rect x="16" y="14" width="768" height="572" fill="#233056"/>${line('M90 110l14 14M104 110l-14 14M660 130l16 16M676 130l-16 16M180 420l12 12M192 420l-12 12M600 470l14 14M614 470l-14 14M330 80l10 10', '#ffe48a', 6)}<circle cx="650" cy="300" r="60" fill="#d99a4a"/><ellipse cx="650" cy="300" rx="104" ry="18" fill="none" stroke="#f0d9a0" stroke-width="9"/><g transform="rotate(24 360 320)"><path d="M360 100q80 90 80 240H280q0-150 80-240" fill="${body}"/><circle cx="360" cy="250" r="32" fill="#7ec0e8" stroke="#555" stroke-width="8"/><path d="M280 300l-60 90h60zM440 300l60 90h-60z" fill="${fin}"/><path d="M310 345q50 180 100 0z" fill="#f7a52b"/></g>`,
  mandala: ({ colours = ['#7a3fa0', '#2f8f8f', '#d9733a', '#d9b13a'] }) =>
    Array.from({ length: 4 }, (_, ring) => {
      const count = 8 + ring * 4
      const r = 50 + ring * 62
      return Array.from(
        { length: count },
        (_, i) =>
          `<ellipse cx="400" cy="${300 - r}" rx="${16 + ring * 3}" ry="${34 + ring * 2}" fill="${colours[(ring + i) % colours.length]}" transform="rotate(${(i * 360) / count} 400 300)"/>`,
      ).join('')
    }).join('') + '<circle cx="400" cy="300" r="30" fill="#d9b13a"/>',
  comic: ({ words = ['Once…', 'WHAT?', 'It was fine.'], skin }) => {
    const small = words.length > 3
    return words
      .map((word, i) => {
        const place = small
          ? `translate(${50 + (i % 3) * 242} ${40 + Math.floor(i / 3) * 262}) scale(.62)`
          : `translate(${40 + i * 246} 90)`
        return `<g transform="${place}"><rect width="${small ? 350 : 230}" height="400" fill="${['#dcebf5', '#fbe7cf', '#e2f2dc'][i % 3]}" stroke="#222" stroke-width="6"/><ellipse cx="115" cy="74" rx="${small ? 104 : 98}" ry="56" fill="#fff" stroke="#222" stroke-width="4"/><path d="M120 126l-10 40 34-44z" fill="#fff" stroke="#222" stroke-width="4"/><text x="115" y="82" font-size="${small ? 26 : 22}" text-anchor="middle" font-family="'DejaVu Sans',sans-serif" font-weight="700">${word}</text>${person(115, 380, 190, ['#3b6fb5', '#c5483c', '#57a858'][i % 3], '#222', skin)}</g>`
      })
      .join('')
  },
  saturn: () =>
    `<rect x="16" y="14" width="768" height="572" fill="#14192e"/>${line('M120 120l6 6M640 90l6 6M210 470l6 6M690 430l6 6M90 320l5 5M560 520l5 5', '#ffe48a', 7)}<circle cx="400" cy="300" r="110" fill="#d9a85a"/>${line('M300 270q100 34 200 6M296 320q104 40 208 4', '#b9803a', 12)}<ellipse cx="400" cy="300" rx="220" ry="46" fill="none" stroke="#f0d9a0" stroke-width="18"/><path d="M292 286q108-40 216 0z" fill="#d9a85a"/>`,
  lambs: () =>
    `${sun}${grass}${[
      [230, 430, '#f4f0e2', '#333'],
      [540, 450, '#3a3a40', '#222'],
    ]
      .map(
        ([x, y, wool, face]) =>
          `${line(`M${x - 50} ${y + 40}v60M${x - 15} ${y + 46}v56M${x + 25} ${y + 46}v56M${x + 55} ${y + 40}v60`, '#333', 12)}${[-60, -25, 15, 55].map((dx) => `<circle cx="${x + dx}" cy="${y - 12}" r="44" fill="${wool}"/><circle cx="${x + dx}" cy="${y + 22}" r="40" fill="${wool}"/>`).join('')}<ellipse cx="${x + 110}" cy="${y - 40}" rx="36" ry="46" fill="${face}"/><circle cx="${x + 120}" cy="${y - 50}" r="7" fill="#fff"/><path d="M${x + 80} ${y - 70}l-40 14 40 12z" fill="${face}"/>`,
      )
      .join('')}`,
  train: ({ bus = false, colour = '#1b5e5a', skin = '#f1cfae' }) =>
    `${sun}${bus ? grass : line('M20 500H780M20 520H780', '#666', 9)}<rect x="80" y="280" width="600" height="190" rx="30" fill="${colour}"/>${[0, 1, 2, 3].map((i) => `<rect x="${120 + i * 130}" y="310" width="96" height="70" fill="#cfe6f2"/><circle cx="${168 + i * 130}" cy="352" r="24" fill="${skin}"/><circle cx="${160 + i * 130}" cy="348" r="3"/><circle cx="${176 + i * 130}" cy="348" r="3"/>`).join('')}${[150, 290, 470, 610].map((x) => `<circle cx="${x}" cy="480" r="36" fill="#333"/><circle cx="${x}" cy="480" r="14" fill="#ccc"/>`).join('')}<text x="380" y="440" font-size="46" text-anchor="middle" font-family="'DejaVu Sans',sans-serif" font-weight="700" fill="#fff">${bus ? 'SCHOOL' : '16.10'}</text>`,
}
