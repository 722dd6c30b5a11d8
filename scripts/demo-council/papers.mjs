// The kinds of paper that a council has about a child. Each answers what the list says of it, and how it is laid out.
import { blocksOf, facts, heading, signed, table } from './blocks.mjs'
import { bornWords, carersOn, legalOn, schoolOn, statusWords, workerOn, yearOn } from './child.mjs'
import { addDays, addMonths, long, officeDay } from './days.mjs'
import { council, court, nameOf, school as schoolHead, signatureOf, virtualSchool } from './senders.mjs'
import { storySoFar } from './story.mjs'

/** Any paper. `lay(child, day)` answers { head, title, sub, blocks }. */
export function paper(kind, as, day, title, author, lay, more = {}) {
  return { kind, as, day, title, author, lay, ...more }
}

const official = (kind, as, day, title, author, lay, more) => paper(kind, as, officeDay(day), title, author, lay, more)

const keyFacts = (one, day) => {
  const status = legalOn(one, day)
  return facts([
    ['Name', one.known === one.name.split(' ')[0] ? one.name : `${one.name}, known as ${one.known}`],
    ['Born', bornWords(one, day)],
    ['File number', one.id],
    ['Legal status', status ? `${statusWords[status[1]]}, since ${long(status[0])}` : ''],
    ['Lives with', carersOn(one, day)],
    ['School', [schoolOn(one, day), yearOn(one, day)].filter(Boolean).join(', ')],
    ['Social worker', nameOf(workerOn(one, day))],
  ])
}

const partWords = {
  PN0: 'is under four; the carers told the meeting how things are',
  PN1: 'came and spoke for themselves',
  PN2: 'came, and an advocate spoke for them',
  PN3: 'came, and showed their views without speech',
  PN4: 'came, and chose to listen',
  PN5: 'did not come, and briefed somebody to speak for them',
  PN6: 'did not come, and sent their views',
}

/** A review: who was there, what was said, what was decided. `decisions`: [what, who, by when]. */
export function review(day, part, text, decisions, { as = 'pdf', by, there } = {}) {
  return official('minutes', as, day, 'Review record', by ?? 'iro', (one, on) => ({
    head: council,
    title: `${one.known}’s review`,
    sub: `Held on ${long(on)}. Record written by ${nameOf(by ?? one.iro)}.`,
    blocks: [
      keyFacts(one, on),
      heading('Who was there'),
      ...blocksOf(there ?? `${one.known}, ${carersOn(one, on)}, ${nameOf(one.worker)}, ${nameOf(one.iro)}.`),
      { is: 'small', text: `Taking part (${part}): ${one.known} ${partWords[part]}.` },
      ...blocksOf(text),
      ...storySoFar(one, on),
      heading('What was decided'),
      table(['Decision', 'Who', 'By when'], decisions),
      heading('Next review'),
      {
        is: 'paragraph',
        text: `${long(officeDay(addDays(addMonths(on, 6), -9)))}, at a place that ${one.known} is asked about first.`,
      },
      signed(nameOf(by ?? one.iro), 'Independent reviewing officer', long(on)),
    ],
  }))
}

/** A care plan. `needs`: [what is needed, how it is met, who]. */
export function carePlan(day, permanence, text, needs, { as = 'pdf', title = 'Care plan' } = {}) {
  return official('plan', as, day, title, 'worker', (one, on) => ({
    head: council,
    title: `${one.known}’s care plan`,
    sub: `As it stands on ${long(on)}`,
    blocks: [
      keyFacts(one, on),
      heading('Plan for permanence'),
      { is: 'paragraph', text: permanence },
      ...blocksOf(text),
      heading('What is needed, and how'),
      table(['Need', 'What we do', 'Who'], needs),
      ...storySoFar(one, on),
      heading('Who has a copy'),
      {
        is: 'paragraph',
        text: `${one.known} (in words for ${one.they === 'they' ? 'them' : one.they === 'she' ? 'her' : 'him'}), the parents, ${carersOn(one, on)}, ${nameOf(one.iro)}.`,
      },
      signed(nameOf(one.worker), 'Social worker', long(on)),
    ],
  }))
}

/** A placement plan. `decides`: [matter, who may decide]; the usual rows come after the special ones. */
export function placementPlan(day, text, decides = [], { as = 'pdf' } = {}) {
  return official('plan', as, day, 'Placement plan', 'worker', (one, on) => ({
    head: council,
    title: `Placement plan: ${one.known} at home with ${carersOn(one, on)}`,
    sub: `Agreed on ${long(on)}`,
    blocks: [
      keyFacts(one, on),
      ...blocksOf(text),
      heading('Who may decide what'),
      table(['Matter', 'Who decides'], decides),
      signed(nameOf(one.worker), 'Social worker', long(on)),
    ],
  }))
}

/** A letter from a worker to the child after they met. */
export function dear(day, by, text, { as = 'pdf', title = 'Letter to {}', warm = 'With warm wishes' } = {}) {
  const [name, role] = signatureOf(by)
  return official('letter', as, day, title, name, (one, on) => ({
    head: council,
    title: `Dear ${one.known},`,
    sub: long(on),
    blocks: [
      ...blocksOf(text),
      { is: 'paragraph', text: warm },
      signed(name.split(' ')[0], `${name}, ${role.toLowerCase()}`, ''),
    ],
  }))
}

/** A note of a visit, a call or a contact, as it is typed. */
export function note(day, title, by, text, more = {}) {
  const [name, role] = signatureOf(by)
  return official(
    'case note',
    'docx',
    day,
    title,
    name,
    (one, on) => ({
      head: council,
      title,
      sub: `${one.known}, ${long(on)}`,
      blocks: [...blocksOf(text), signed(name, role, `written ${long(addDays(on, more.later ?? 0))}`)],
    }),
    { written: more.later ? addDays(day, more.later) : undefined },
  )
}

/** Any other letter, report or form. `by`: 'Name, role'. */
export function doc(kind, day, title, by, head, text, { as = 'pdf', heads = title, about = false, ...more } = {}) {
  const [name, role] = signatureOf(by)
  return official(
    kind,
    as,
    day,
    title,
    name,
    (one, on) => ({
      head,
      title: heads.replaceAll('{}', one.known),
      sub: about ? `${one.name}, born ${long(one.born)}. ${long(on)}` : long(on),
      blocks: [...(about ? [keyFacts(one, on)] : []), ...blocksOf(text), signed(name, role, '')],
    }),
    more,
  )
}

/** A court order. `words` is what the court orders. */
export function order(day, what, number, text, { as = 'pdf', which = 'Family' } = {}) {
  return official('court-document', as, day, what, `The ${which} Court at Marlow Bridge`, (one, on) => ({
    head: { ...court, name: `In the ${which} Court` },
    title: what,
    sub: `Case number ${number}`,
    blocks: [
      facts([
        ['The child', one.name],
        ['Born', one.roughly ?? long(one.born)],
        ['The local authority', 'Marlow Bridge Council'],
        ['Date of the order', long(on)],
      ]),
      ...blocksOf(text),
      { is: 'small', text: 'This order is invented, as are the court, the case and everybody in it.' },
      { ...signed('The court', `Dated ${long(on)}`, ''), byPen: false },
    ],
  }))
}

/** A school report. `rows`: [subject, how it goes, in the teacher’s words]. */
export function report(day, title, tutor, rows, text, { as = 'pdf' } = {}) {
  return official('education', as, day, title, tutor, (one, on) => ({
    head: schoolHead(schoolOn(one, on)),
    title: `${one.known} ${one.surname}`,
    sub: `${title}. ${yearOn(one, on)}, ${long(on)}`,
    blocks: [
      table(['Subject', 'How it is going', 'In the teacher’s words'], rows),
      ...blocksOf(text),
      signed(tutor, '', ''),
    ],
  }))
}

/** A personal education plan. `targets`: [target, help, by when]. */
export function pep(day, text, targets, { as = 'pdf', by = 'The Virtual School' } = {}) {
  return official('education', as, day, 'Personal education plan', by, (one, on) => ({
    head: virtualSchool,
    title: `${one.known}’s personal education plan`,
    sub: `Meeting at ${schoolOn(one, on) || 'nursery'} on ${long(on)}`,
    blocks: [
      keyFacts(one, on),
      ...blocksOf(text),
      heading('What we aim for'),
      table(['Aim', 'What helps', 'By when'], targets),
    ],
  }))
}

export function certificate(day, title, org, text, { head, by = org } = {}) {
  return paper(
    'certificate',
    'pdf',
    day,
    title,
    by,
    (one, on) => ({
      head: head ?? { theme: 'club', colour: '#b0471c', name: org, lines: [] },
      title: `This is to certify that ${one.name.split(' ')[0]} ${one.surname}`,
      sub: '',
      blocks: [...blocksOf(text), { ...signed(by, '', long(on)), byPen: by !== org }],
    }),
    { landscape: true },
  )
}

/** A page of a carer’s memory book, or other words that somebody keeps for the child. */
export function book(day, title, by, text, { as = 'docx', kind = 'writing-or-drawing' } = {}) {
  const [name, role] = signatureOf(by)
  return paper(kind, as, day, title, name, (one, on) => ({
    head: { theme: 'home', colour: '#8a4f1d', name: `For ${one.known}’s memory book`, lines: [] },
    title,
    sub: long(on),
    blocks: [...blocksOf(text), signed(name, role ?? '', '')],
  }))
}
