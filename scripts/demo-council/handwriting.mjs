import { chance } from './chance.mjs'
import { strokes } from './strokes.mjs'

/** How different people write. `size` is of a letter, `wild` how unlike each other they come out. */
const hands = {
  tidy: { size: 1, slant: -6, wild: 0.5, pen: 1.5, ink: '#1d2f6f', gap: 1 },
  elder: { size: 1.02, slant: -14, wild: 1.1, pen: 1.3, ink: '#22262e', gap: 1.2 },
  quick: { size: 0.92, slant: -18, wild: 1.2, pen: 1.6, ink: '#16224f', gap: 0.4 },
  round: { size: 1.05, slant: 3, wild: 0.9, pen: 2, ink: '#5a2f8f', gap: 1.6 },
  child: { size: 1.45, slant: 0, wild: 3.2, pen: 3, ink: '#3b3b3b', gap: 2.6 },
  young: { size: 1.15, slant: 2, wild: 1.9, pen: 2.2, ink: '#1f4fa3', gap: 1.8 },
  teen: { size: 1.08, slant: -2, wild: 1.2, pen: 1.7, ink: '#111', gap: 0.8 },
}

/** Text as somebody writes it, as an SVG group: lines are kept, long ones go over. Answers its height too. */
export function written(text, { hand = 'tidy', width, seed, lineHeight }) {
  const look = { ...hands[hand] }
  const step = lineHeight ?? 27 * look.size
  const chances = chance(`${seed} ${hand}`)
  const lines = text.split('\n').flatMap((line) => foldedAt(line, width / look.size, look))
  const drawn = lines.map((line, i) => lineOf(line, look, (i + 1) * step, chances))
  const style = `fill="none" stroke="${look.ink}" stroke-width="${look.pen}" stroke-linecap="round" stroke-linejoin="round"`
  return { svg: `<g ${style}>${drawn.join('')}</g>`, height: (lines.length + 1) * step, step }
}

function foldedAt(line, width, { gap }) {
  const rows = ['']
  for (const word of line.split(' ')) {
    const longer = rows.at(-1) === '' ? word : `${rows.at(-1)} ${word}`
    if (lengthOf(longer, gap) > width && rows.at(-1) !== '') rows.push(word)
    else rows[rows.length - 1] = longer
  }
  return rows
}

const plain = (text) =>
  text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/[–—]/g, '-').replaceAll('ł', 'l')

const lengthOf = (text, gap) =>
  Array.from(plain(text)).reduce((sum, letter) => sum + (strokes[letter]?.[0] ?? 7) + gap, 0)

function lineOf(line, { size, slant, wild, gap }, y, chances) {
  let x = chances() * 4 * wild
  let drift = 0
  return Array.from(plain(line).normalize('NFD'), (letter) => {
    const [width, way] = strokes[letter] ?? [letter === ' ' ? 7 : 0, '']
    drift += (chances() - 0.5) * 0.5 * wild
    const turn = ((chances() - 0.5) * 4 * wild).toFixed(1)
    const grow = (size * (1 + (chances() - 0.5) * 0.07 * wild)).toFixed(3)
    const place = `translate(${x.toFixed(1)} ${(y + drift).toFixed(1)}) scale(${grow}) skewX(${slant}) rotate(${turn})`
    if (/\p{M}/u.test(letter)) return accent(x - 6 * size, y + drift - 13 * size)
    x += (width + gap + (chances() - 0.3) * 0.5 * wild) * size
    return way === '' ? '' : `<path transform="${place}" d="${way}"/>`
  }).join('')
}

const accent = (x, y) => `<path d="M${x.toFixed(1)} ${y.toFixed(1)}l4-3"/>`
