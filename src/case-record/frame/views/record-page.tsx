import { type Html, Page, type PageProps, type Shell } from '../../../platform/web/index.ts'
import { Banner, SubNavigation } from '../../../platform/web/views/index.ts'
import { sayApproximateDay } from '../../../words/approximate-day.ts'
import { initials } from '../../../words/name.ts'
import type { Frame } from '../actions.ts'
import { visitorOf } from '../navigation.ts'

/** The parts of a record, in the order of its sub navigation. */
export type RecordPart = 'overview' | 'timeline' | 'contents' | 'people' | 'add' | 'access' | 'who-looked'

export type RecordPageProps = {
  shell: Shell
  frame: Frame
  /** The part this page belongs to; undefined for pages beside the parts, such as one entry. */
  part?: RecordPart | undefined
} & Pick<PageProps, 'title' | 'heading' | 'caption' | 'back' | 'errors' | 'wide' | 'strips' | 'children'>

/** A page of a record: the mini banner, the parts, and what is on it. Every page of a record is made with it. */
export function RecordPage({ shell, frame, part, ...page }: RecordPageProps): Html {
  return (
    <Page
      {...shell}
      {...page}
      visitor={visitorOf(frame.actor)}
      banner={<ChildBanner frame={frame} />}
      subNavigation={<SubNavigation items={partsOf(frame, part)} />}
    />
  )
}

function ChildBanner({ frame }: { frame: Frame }): Html {
  const name = frame.name ?? 'Name not recorded'
  return <Banner name={name} href={`/records/${frame.number}`} initials={initials(name)} facts={factsOf(frame)} />
}

function factsOf(frame: Frame) {
  const born = frame.birth ? sayApproximateDay(frame.birth) : 'not recorded'
  return [
    ...(frame.legalName && frame.legalName !== frame.name ? [{ label: 'Legal name', text: frame.legalName }] : []),
    { label: 'Born', text: frame.age === undefined ? born : `${born} (${sayAge(frame.age)})` },
    { label: 'Record', text: frame.number },
    ...(frame.siblings.length > 0
      ? [{ label: 'Brothers and sisters', text: frame.siblings.map(({ name }) => name).join(', ') }]
      : []),
  ]
}

function sayAge(age: number): string {
  return age === 1 ? '1 year old' : `${Math.max(0, age)} years old`
}

function partsOf(frame: Frame, current: RecordPart | undefined) {
  const base = `/records/${frame.number}`
  const parts: { part: RecordPart; href: string; text: string; rest?: string; count?: number }[] = [
    { part: 'overview', href: base, text: 'Overview' },
    { part: 'timeline', href: `${base}/timeline`, text: 'Timeline', count: frame.entries },
    { part: 'contents', href: `${base}/contents`, text: 'Contents' },
    { part: 'people', href: `${base}/people`, text: 'People' },
    { part: 'add', href: `${base}/add`, text: 'Add', rest: 'to the record' },
    { part: 'access', href: `${base}/access`, text: 'Access' },
    { part: 'who-looked', href: `${base}/who-looked`, text: 'Who looked' },
  ]
  return parts.map(({ part, ...item }) => ({ ...item, current: part === current }))
}
