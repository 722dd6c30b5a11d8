import type { Html } from '../../../platform/web/index.ts'
import { Empty, Timeline, TimelineItem } from '../../../platform/web/views/index.ts'
import type { Line } from '../../entries/index.ts'
import type { Frame } from '../../frame/index.ts'
import { recordedOn, whenOf } from './entry-lines.tsx'

/** What happened last, newest first; all of it is in the timeline. */
export function LatestEvents({ frame, latest }: { frame: Frame; latest: readonly Line[] }): Html {
  const base = `/records/${frame.number}`
  return (
    <section aria-labelledby="latest">
      <h2 class="govuk-heading-m" id="latest">
        What happened last
      </h2>
      {latest.length === 0 ? (
        <Empty title="Nothing has been written yet">
          <p class="govuk-body">
            The story begins with the first entry.{' '}
            <a class="govuk-link" href={`${base}/add`}>
              Add to the record
            </a>
            .
          </p>
        </Empty>
      ) : (
        <>
          <LastEvents base={base} latest={latest} />
          <p class="govuk-body hf-no-print">
            <a class="govuk-link" href={`${base}/timeline`}>
              The whole timeline
            </a>
          </p>
        </>
      )}
    </section>
  )
}

function LastEvents({ base, latest }: { base: string; latest: readonly Line[] }): Html {
  return (
    <Timeline label="The last events">
      {latest.map((line) => (
        <TimelineItem
          when={whenOf(line)}
          recorded={line.happened && whenOf(line) !== recordedOn(line) ? recordedOn(line) : undefined}
          title={line.sentence}
          href={`${base}/entries/${line.id}`}
          significant={line.significant}
          by={line.origin?.author ?? line.recorded_by_name}
        />
      ))}
    </Timeline>
  )
}
