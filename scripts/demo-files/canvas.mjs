import { crc32, deflateSync } from 'node:zlib'

/** A sheet of paper to draw on; shapes are given as a test of a point, so every one is filled the same way. */
export function canvas(width, height, paper = [252, 249, 240]) {
  const pixels = Buffer.alloc(width * height * 3)
  const dot = (x, y, colour) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return
    pixels.set(colour, (Math.floor(y) * width + Math.floor(x)) * 3)
  }
  const fill = (inside, colour) => {
    for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (inside(x, y)) dot(x, y, colour)
  }
  const drawing = {
    fill,
    box: (x, y, w, h, colour) => fill((px, py) => px >= x && px < x + w && py >= y && py < y + h, colour),
    disc: (x, y, r, colour) => fill((px, py) => (px - x) ** 2 + (py - y) ** 2 <= r * r, colour),
    ring: (x, y, r, thick, colour) => fill((px, py) => Math.abs(Math.hypot(px - x, py - y) - r) <= thick / 2, colour),
    triangle: (a, b, c, colour) => fill((x, y) => isWithin([x, y], a, b, c), colour),
    /** A crayon's line: thick, and never quite straight. */
    line: (x1, y1, x2, y2, thick, colour) => {
      const steps = Math.hypot(x2 - x1, y2 - y1)
      for (let i = 0; i <= steps; i += 1) {
        const wobble = Math.sin(i / 9) * 1.2
        const x = x1 + ((x2 - x1) * i) / steps + wobble
        const y = y1 + ((y2 - y1) * i) / steps + wobble
        for (let dy = -thick; dy <= thick; dy += 1)
          for (let dx = -thick; dx <= thick; dx += 1)
            if (dx * dx + dy * dy <= thick * thick) dot(x + dx, y + dy, colour)
      }
    },
    png: () => png(width, height, pixels),
  }
  drawing.fill(() => true, paper)
  return drawing
}

function isWithin([x, y], ...corners) {
  const sides = corners.map(([x1, y1], i) => {
    const [x2, y2] = corners[(i + 1) % corners.length]
    return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
  })
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0)
}

/** A picture in RGB without transparency (PNG, ISO/IEC 15948). */
function png(width, height, pixels) {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * width * 3, (y + 1) * width * 3)]),
  )
  const chunks = [chunk('IHDR', size), chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })), chunk('IEND')]
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks])
}

function chunk(type, data = Buffer.alloc(0)) {
  const named = Buffer.concat([Buffer.from(type), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
