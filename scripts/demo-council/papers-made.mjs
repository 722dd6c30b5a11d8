// Papers that are not typed: written by hand, drawn, photographed, or sent by mail.
import { officeDay } from './days.mjs'
import { nameOf } from './senders.mjs'

/** A page written by hand and scanned. `as`: 'jpg', or 'scan.pdf' for a scan that was saved as PDF. */
export function hand(
  day,
  title,
  by,
  handOf,
  text,
  { as = 'jpg', kind = 'letter', paper = 'lined', doodle, doubt } = {},
) {
  return { kind, as, day, title, author: by, scan: { text, hand: handOf, paper, doodle }, doubt }
}

/** A photograph of a scene of scenes.mjs; `kind` where it is a drawing of the child’s. */
export function pic(day, title, scene, options = {}, { by = 'carers', kind = 'photograph' } = {}) {
  return { kind, as: 'jpg', day, title, author: by, scene: [scene, options] }
}

export const drawing = (day, title, scene, options = {}, by = 'child') =>
  pic(day, title, scene, options, { by, kind: 'writing-or-drawing' })

const boxes = (who) => `${nameOf(who).toLowerCase().replaceAll(' ', '.')}@marlowbridge.example.org`

/** A person of the council by user name, or 'Name <box>'. */
export function box(who) {
  const own = /^(.*?)\s*<(.+)>$/.exec(who)
  return own ? [own[1], own[2]] : [nameOf(who), boxes(who)]
}

/** An e-mail. `more`: time, cc, html, attach (papers of this child) and inside (another mail, forwarded whole). */
export function mail(day, from, to, subject, text, more = {}) {
  return {
    kind: 'e-mail',
    as: 'eml',
    day: more.anyDay ? day : officeDay(day),
    title: subject,
    author: box(from)[0],
    mail: {
      from: box(from),
      to: box(to),
      cc: more.cc ? box(more.cc) : undefined,
      subject,
      text: text.trim(),
      ...more,
      ...(more.cc ? { cc: box(more.cc) } : {}),
    },
  }
}
