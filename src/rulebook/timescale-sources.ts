import { type PlainDate, plainDate } from '../words/plain-date.ts'
import type { Authority } from './timescale-row.ts'

type Said = { authority: Authority; source: string; from: PlainDate | null; fromUnverified?: true }

/** A place in the Care Planning, Placement and Case Review (England) Regulations 2010. */
export function careRegulation(place: string): Said {
  return { authority: 'law', source: `SI 2010/959 ${place}`, from: plainDate('2011-04-01'), fromUnverified: true }
}

/** A place in the Care Leavers (England) Regulations 2010. */
export function careLeaversRegulation(place: string): Said {
  return {
    authority: 'law',
    source: `Care Leavers (England) Regulations 2010 ${place}`,
    from: plainDate('2011-04-01'),
    fromUnverified: true,
  }
}

/** Another law, in force from a day that was read, or, with `fromUnverified`, remembered. */
export function law(source: string, from: string, fromUnverified: 'from-unverified' | 'from-read'): Said {
  const said = { authority: 'law', source, from: plainDate(from) } as const
  return fromUnverified === 'from-read' ? said : { ...said, fromUnverified: true }
}

/** Guidance: councils follow it unless they have a reason to do otherwise. Its beginning was not read. */
export function guidance(source: string): Said {
  return { authority: 'guidance', source, from: null }
}

/** What the yearly return of children looked after asks of every council. */
export function nationalReturn(source: string): Said {
  return { authority: 'national-return', source, from: null }
}

/** What councils do though nobody tells them to. */
export function practice(source: string): Said {
  return { authority: 'practice', source, from: null }
}
