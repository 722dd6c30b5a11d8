/** Small round things, scattered in a box of [x, y, width, height]. */
export function strewn(
  count,
  chances,
  [x, y, w, h],
  size,
  colours = ['#e2574c', '#4f8fd6', '#f2c14e', '#69b578', '#a86fc9'],
) {
  return Array.from({ length: count }, () => {
    const [cx, cy, r] = [x + chances() * w, y + chances() * h, size * (0.6 + chances() * 0.6)]
    return `<circle cx="${cx.toFixed(0)}" cy="${cy.toFixed(0)}" r="${r.toFixed(1)}" fill="${colours[Math.floor(chances() * colours.length)]}"/>`
  }).join('')
}

/** Hills, one behind the other. */
export function hills(chances, colours, from = 300) {
  return colours
    .map((colour, i) => {
      const y = from + i * 52
      const ups = Array.from(
        { length: 5 },
        (_, j) => `${j * 200 + 100} ${y - 70 + chances() * 90} ${j * 200 + 200} ${y + chances() * 30 - 15}`,
      )
      return `<path d="M0 ${y}Q${ups.join('Q')}V600H0z" fill="${colour}"/>`
    })
    .join('')
}

export function tree(x, y, size, leaf = '#3f7a3a') {
  return `<rect x="${x - size / 12}" y="${y - size / 2}" width="${size / 6}" height="${size / 2}" fill="#5d4330"/><circle cx="${x}" cy="${y - size * 0.75}" r="${size * 0.42}" fill="${leaf}"/><circle cx="${x - size * 0.28}" cy="${y - size * 0.56}" r="${size * 0.28}" fill="${leaf}"/><circle cx="${x + size * 0.28}" cy="${y - size * 0.56}" r="${size * 0.28}" fill="${leaf}"/>`
}
