import type { Html, Shell } from '../../../platform/web/index.ts'
import { Card, Quote } from '../../../platform/web/views/index.ts'
import { sayDay } from '../../../words/plain-date.ts'
import { RecordPage } from '../../frame/index.ts'
import type { Overview } from '../actions.ts'
import { AroundCard, SiblingsCard } from './around-cards.tsx'
import { saidBy } from './entry-lines.tsx'
import { IdentityInShort } from './identity-list.tsx'
import { LatestEvents } from './latest-events.tsx'
import { NowStory } from './now-story.tsx'

type Props = { shell: Shell; overview: Overview }

/** The one-page story of a child, which prints as an out-of-hours card. */
export function OverviewPage({ shell, overview }: Props): Html {
  const { frame, today, people } = overview
  const name = frame.name ?? 'this child'
  return (
    <RecordPage shell={shell} frame={frame} part="overview" title={`About ${name}`}>
      <p class="govuk-body hf-print-only">
        <strong>Out-of-hours card, printed from what the record said on {sayDay(today)}.</strong> It may have changed
        since: look at the record when you can.
      </p>
      <NowStory shell={shell} overview={overview} />
      <OwnWords overview={overview} name={name} />
      <h2 class="govuk-heading-m">Who is around {name}</h2>
      <div class="hf-cards hf-after">
        <AroundCard frame={frame} around={people.around} allocated={overview.allocated} />
        <SiblingsCard frame={frame} siblings={people.siblings} />
      </div>
      <LatestEvents frame={frame} latest={overview.latest} />
      <div class="hf-cards hf-after hf-cards--alone-on-paper">
        <div class="hf-no-print hf-cards__stack">
          <Missing overview={overview} />
        </div>
        <Card title="Identity" href={`/records/${frame.number}/identity`}>
          <IdentityInShort identity={overview.identity} />
        </Card>
      </div>
    </RecordPage>
  )
}

function OwnWords({ overview, name }: { overview: Overview; name: string }): Html {
  const { identity, said, frame } = overview
  const known = identity?.body['inOwnWords']
  return (
    <section aria-labelledby="own-words">
      <h2 class="govuk-heading-m" id="own-words">
        In {name}’s own words
      </h2>
      {typeof known === 'string' && <Quote words={known} source={`What ${name} would like people to know`} />}
      {said ? (
        <>
          <Quote words={said.words} source={`${said.question}. ${said.line.sentence}. ${saidBy(said.line)}`} />
          <p class="govuk-body hf-no-print">
            <a class="govuk-link" href={`/records/${frame.number}/entries/${said.line.id}`}>
              Read where this was said
            </a>
          </p>
        </>
      ) : (
        <p class="govuk-body hf-missing">
          Nothing that {name} said stands in the newest entries. When you next write, write down {name}’s own words.
        </p>
      )}
    </section>
  )
}

function Missing({ overview }: { overview: Overview }): Html {
  const { contents, frame } = overview
  const { reached, of, missing } = contents
  return (
    <Card title="What the record holds" href={`/records/${frame.number}/contents`}>
      <p class="govuk-body">
        {reached} of {of} lines the regulations require are here or do not apply.
      </p>
      {missing.length > 0 && (
        <p class="govuk-body">Missing: {missing.map(({ title }) => title.toLowerCase()).join(', ')}.</p>
      )}
    </Card>
  )
}
