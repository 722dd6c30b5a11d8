import { type Html, Page, type Shell } from '../../../../platform/web/index.ts'
import { Compare, InsetText, NotificationBanner, WarningText } from '../../../../platform/web/views/index.ts'
import type { Refusal } from '../../../../words/result.ts'
import type { Answers, Registry } from '../../../entries/index.ts'
import { visitorOf } from '../../../frame/index.ts'
import { doubtWords } from '../../rules.ts'
import type { Doubt } from '../../shapes.ts'
import { type DeskItem, nameOf, type ReadItem } from '../item-actions.ts'
import type { Becomes } from '../prefill.ts'
import { ChildrenOfFile } from './children.tsx'
import { DecisionForms } from './decision-forms.tsx'
import { ItemFile } from './item-file.tsx'
import { WhatTheListSaid } from './listed.tsx'
import { sayMoment } from './say.ts'

type Props = {
  shell: Shell
  read: ReadItem
  registry: Registry
  as: Becomes
  answers: Answers
  /** Why the decision was not taken. */
  refusal: Refusal | undefined
}

/** One file: why it waits, what the lists said of it, the file itself beside that, and the decision on it. */
export function ItemPage(props: Props): Html {
  const { shell, read, refusal } = props
  const { actor, item } = read
  const open = item.state !== 'taken'
  return (
    <Page
      {...shell}
      visitor={visitorOf(actor, '/imports')}
      back={{ href: '/imports', text: 'Imported files' }}
      title={nameOf(item.told.path)}
      caption={open ? 'A file that came in with a doubt' : 'A file that came in'}
      errors={open ? refusal?.fields : undefined}
      wide
    >
      {refusal && !(open && refusal.fields) && <WarningText text={refusal.words} />}
      <WhatWasDecided item={item} />
      {item.state === 'set-aside' && <Doubts doubts={item.doubts} />}
      <ChildrenOfFile of={read.children} />
      <Compare
        left={{ title: 'What the list said', content: <WhatTheListSaid item={item} /> }}
        right={{ title: 'The file', content: <ItemFile item={item} /> }}
      />
      {open && <DecisionForms {...props} />}
    </Page>
  )
}

/** Each doubt, and what to do about it. */
function Doubts({ doubts }: { doubts: readonly Doubt[] }): Html {
  return (
    <InsetText>
      {doubts.map((doubt) => {
        const { label, means, todo } = doubtWords[doubt]
        return (
          <p class="govuk-body">
            <strong>{label}.</strong> {means} {todo}
          </p>
        )
      })}
    </InsetText>
  )
}

function WhatWasDecided({ item: { settled, state } }: { item: DeskItem }): Html {
  if (!settled) return <></>
  const who = `${settled.by}, ${sayMoment(settled.at)}`
  if (state === 'left-out') {
    return (
      <NotificationBanner kind="important" title="Left out">
        <p class="govuk-body">{`It is on no record, and is kept. Reason: ${settled.reason ?? ''} (${who})`}</p>
      </NotificationBanner>
    )
  }
  return (
    <NotificationBanner kind="success" title="On the record">
      <ul class="govuk-list">
        {settled.places.map(({ number, entry }) => (
          <li>
            <a class="govuk-notification-banner__link" href={`/records/${number}/entries/${entry}`}>
              {`Its entry in ${number}`}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">{`Decided by ${who}. `}</p>
      <p class="govuk-body">
        <a class="govuk-notification-banner__link" href="/imports">
          Go on with what waits
        </a>
      </p>
    </NotificationBanner>
  )
}
