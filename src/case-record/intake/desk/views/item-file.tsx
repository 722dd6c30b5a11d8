import type { Html } from '../../../../platform/web/index.ts'
import { SummaryList, WarningText } from '../../../../platform/web/views/index.ts'
import { saySize, sayType } from '../../../documents/index.ts'
import { Paragraphs } from '../../../entries/index.ts'
import type { MailTold } from '../../shapes.ts'
import { type DeskItem, nameOf } from '../item-actions.ts'
import { sayMoment } from './say.ts'

/** The file itself: a picture or a PDF in the page, a message as its text; anything else to be opened on one's own machine. */
export function ItemFile({ item }: { item: DeskItem }): Html {
  if (item.state === 'taken') return <p class="govuk-body">It is on the record now, and is read there.</p>
  const { id, told, bytes, mediaType } = item
  const address = `/imports/waiting/${id}/file`
  return (
    <>
      {item.doubts.includes('not-what-it-says') && (
        <WarningText text="It may not be what its name says, so it is not shown here. Do not open it before you know where it comes from." />
      )}
      <Shown item={item} address={`${address}?show=yes`} />
      <p class="govuk-body">
        <a class="govuk-link" href={address}>
          {`Save ${nameOf(told.path)}`}
        </a>
        {` (${sayType(mediaType)}, ${saySize(bytes)})`}
      </p>
    </>
  )
}

function Shown({ item, address }: { item: DeskItem; address: string }): Html {
  const { told, mediaType, mayBeShown } = item
  if (told.mail) return <Message mail={told.mail} />
  if (!mayBeShown) return <p class="govuk-body">A browser cannot show this file safely. Save it to look at it.</p>
  const title = `The file ${nameOf(told.path)}`
  if (mediaType.startsWith('image/')) return <img class="hf-beside__picture" src={address} alt={title} />
  return (
    <>
      {mediaType === 'application/pdf' && <iframe class="hf-beside__paper" src={address} title={title} />}
      <p class="govuk-body">
        <a class="govuk-link" href={address} target="_blank" rel="noopener">
          Open it in a new tab
        </a>
      </p>
    </>
  )
}

/** A message as it was sent: who, to whom, when, its text, what is attached. */
function Message({ mail: { subject, from, to, cc, sentAt, text, attachments } }: { mail: MailTold }): Html {
  const unsaid = 'The message does not say'
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Subject', value: subject || 'No subject' },
          { key: 'From', value: from || unsaid },
          { key: 'To', value: to.join(', ') || unsaid },
          ...(cc.length > 0 ? [{ key: 'Copy to', value: cc.join(', ') }] : []),
          { key: 'Sent', value: sentAt ? sayMoment(new Date(sentAt)) : unsaid },
          { key: 'Attached', value: attachments.length > 0 ? <Attached names={attachments} /> : 'Nothing' },
        ]}
      />
      <div class="hf-beside__text" role="region" aria-label="The text of the message" tabindex={0}>
        {text.trim() === '' ? <p class="govuk-body">The message has no text.</p> : <Paragraphs text={text} />}
      </div>
    </>
  )
}

function Attached({ names }: { names: readonly string[] }): Html {
  return (
    <ul class="govuk-list">
      {names.map((name) => (
        <li>{name}</li>
      ))}
    </ul>
  )
}
