import { canvas } from './canvas.mjs'

const [sky, grass, red, brown, yellow, blue, ink] = [
  [190, 224, 245],
  [140, 190, 90],
  [205, 75, 65],
  [130, 85, 55],
  [250, 205, 70],
  [70, 110, 190],
  [50, 50, 60],
]
const [skin, orange, violet, green, white, night] = [
  [238, 198, 165],
  [240, 150, 50],
  [140, 90, 180],
  [60, 140, 80],
  [255, 255, 255],
  [28, 40, 84],
]

export const pictures = {
  'our-house.png': ourHouse,
  'eid-card.png': eidCard,
  'gig-poster.png': gigPoster,
  'rainbow.png': rainbow,
  'duck.png': duck,
}

function ourHouse() {
  const paper = canvas(640, 440)
  paper.box(0, 0, 640, 320, sky)
  paper.box(0, 320, 640, 120, grass)
  paper.disc(560, 70, 42, yellow)
  for (let i = 0; i < 12; i += 1) {
    const [c, s] = [Math.cos((i * Math.PI) / 6), Math.sin((i * Math.PI) / 6)]
    paper.line(560 + c * 52, 70 + s * 52, 560 + c * 74, 70 + s * 74, 3, yellow)
  }
  paper.box(180, 170, 240, 170, [245, 225, 190])
  paper.triangle([160, 172], [440, 172], [300, 70], red)
  paper.disc(300, 130, 20, blue)
  for (const x of [205, 355]) paper.box(x, 200, 44, 44, blue)
  paper.box(278, 262, 46, 78, brown)
  paper.disc(315, 302, 4, yellow)
  const people = [
    [70, 66, blue],
    [120, 52, violet],
    [470, 62, green],
    [520, 44, red],
    [575, 32, orange],
  ]
  for (const [x, tall, colour] of people) figure(paper, x, 386, tall, colour)
  paper.disc(612, 380, 9, white)
  paper.line(609, 372, 607, 360, 2, white)
  paper.line(615, 372, 617, 360, 2, white)
  return paper.png()
}

function figure(paper, x, feet, tall, colour) {
  paper.triangle([x - tall / 3, feet - tall / 4], [x + tall / 3, feet - tall / 4], [x, feet - tall], colour)
  paper.disc(x, feet - tall, tall / 5, skin)
  paper.line(x - tall / 8, feet - tall / 4, x - tall / 8, feet, 2, ink)
  paper.line(x + tall / 8, feet - tall / 4, x + tall / 8, feet, 2, ink)
  paper.disc(x - tall / 14, feet - tall, 2, ink)
  paper.disc(x + tall / 14, feet - tall, 2, ink)
}

function eidCard() {
  const paper = canvas(420, 560, night)
  paper.disc(200, 200, 120, yellow)
  paper.disc(245, 180, 105, night)
  for (const [x, y, r] of [
    [300, 190, 26],
    [90, 90, 12],
    [350, 330, 14],
    [330, 80, 10],
    [80, 380, 16],
  ])
    star(paper, x, y, r)
  for (let i = 0; i < 7; i += 1) {
    paper.box(20 + i * 56, 470, 44, 90, [70, 60, 130])
    paper.disc(42 + i * 56, 470, 22, [70, 60, 130])
    paper.box(36 + i * 56, 500, 12, 30, yellow)
  }
  return paper.png()
}

/** Five points, as on the cards in the shop. */
function star(paper, x, y, r) {
  const corner = (i, far) => {
    const angle = (i * Math.PI) / 5 - Math.PI / 2
    return [x + Math.cos(angle) * far, y + Math.sin(angle) * far]
  }
  for (let i = 0; i < 10; i += 2) {
    paper.triangle(corner(i, r), corner(i - 1, r * 0.42), corner(i + 1, r * 0.42), white)
    paper.triangle([x, y], corner(i - 1, r * 0.42), corner(i + 1, r * 0.42), white)
  }
}

function gigPoster() {
  const paper = canvas(420, 560, [30, 26, 36])
  for (let i = 0; i < 9; i += 1) paper.ring(210, 210, 30 + i * 18, 7, i % 2 ? orange : violet)
  paper.disc(210, 210, 18, white)
  const bars = [40, 90, 60, 120, 80, 150, 70, 110, 50, 95, 45]
  for (const [i, height] of bars.entries()) paper.box(24 + i * 35, 530 - height, 24, height, i % 2 ? yellow : orange)
  return paper.png()
}

function rainbow() {
  const paper = canvas(640, 400, [235, 243, 250])
  const colours = [red, orange, yellow, green, blue, violet]
  for (const [i, colour] of colours.entries()) paper.ring(320, 380, 280 - i * 30, 30, colour)
  for (const x of [60, 110, 150, 500, 545, 590]) paper.disc(x, 360 + (x % 3) * 6, 44, white)
  for (const [x, y] of [
    [90, 60],
    [540, 40],
    [320, 330],
  ])
    paper.disc(x, y, 16, yellow)
  return paper.png()
}

function duck() {
  const paper = canvas(480, 400)
  paper.box(60, 310, 360, 46, [230, 180, 150])
  paper.box(60, 300, 360, 14, white)
  paper.fill((x, y) => ((x - 230) / 120) ** 2 + ((y - 240) / 68) ** 2 <= 1, yellow)
  paper.disc(325, 150, 56, yellow)
  paper.triangle([368, 140], [368, 172], [420, 160], orange)
  paper.disc(338, 136, 7, ink)
  paper.fill((x, y) => ((x - 210) / 60) ** 2 + ((y - 240) / 32) ** 2 <= 1, [235, 180, 40])
  paper.box(318, 48, 10, 50, blue)
  paper.disc(323, 40, 9, orange)
  return paper.png()
}
