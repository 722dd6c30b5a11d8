import type { Html, Shell } from '../../../platform/web/index.ts'
import { Empty } from '../../../platform/web/views/index.ts'
import { BeginEntry, type Frame, RecordPage } from '../../frame/index.ts'
import type { People } from '../actions.ts'
import { mostPeople } from '../actions.ts'
import type { Circle } from '../rules.ts'
import { PersonCard, SiblingCard } from './person-card.tsx'

type Props = { shell: Shell; frame: Frame; people: People }

/** Who is around the child, those with parental responsibility first. */
export function PeoplePage({ shell, frame, people }: Props): Html {
  const { around, siblings, more } = people
  return (
    <RecordPage shell={shell} frame={frame} part="people" title={`People around ${frame.name ?? 'the child'}`}>
      {more && <p class="govuk-body">The newest {mostPeople} people are shown. The timeline has them all.</p>}
      <ParentalResponsibility frame={frame} people={people} />
      <BrothersAndSisters shell={shell} frame={frame} siblings={siblings} />
      {circles.map(({ circle, title, none }) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          {around.now[circle].length === 0 ? <p class="govuk-body hf-missing">{none}</p> : null}
          <div class="hf-cards">
            {around.now[circle].map((person) => (
              <PersonCard person={person} number={frame.number} />
            ))}
          </div>
        </section>
      ))}
      <div class="hf-after">
        <BeginEntry frame={frame} csrf={shell.csrf} entryKind="person" text="Add a person" kind="primary" />
      </div>
      {around.past.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">From earlier</h2>
          <p class="govuk-body">People who were there before. They stay part of the story.</p>
          <div class="hf-cards">
            {around.past.map((person) => (
              <PersonCard person={person} number={frame.number} />
            ))}
          </div>
        </section>
      )}
    </RecordPage>
  )
}

const circles: readonly { circle: Circle; title: string; none: string }[] = [
  { circle: 'parents', title: 'Parents', none: 'No parent is recorded yet.' },
  { circle: 'carers', title: 'Carers', none: 'Nobody is recorded yet as caring for the child day to day.' },
  { circle: 'family', title: 'Family', none: 'No other family is recorded yet.' },
  {
    circle: 'friends',
    title: 'Friends and others',
    none: 'Nobody is recorded yet. Ask the child who matters to them.',
  },
  { circle: 'professionals', title: 'Professionals', none: 'No professional is recorded yet.' },
]

function ParentalResponsibility({ frame, people }: { frame: Frame; people: People }): Html {
  const holders = people.around.withParentalResponsibility
  return (
    <section class="hf-important" aria-labelledby="parental-responsibility">
      <h2 class="govuk-heading-m" id="parental-responsibility">
        Parental responsibility
      </h2>
      {holders.length === 0 ? (
        <p class="govuk-body">
          Nobody is recorded yet as having parental responsibility. Add each person who has it, and how they hold it.
        </p>
      ) : (
        <ul class="hf-plain-list">
          {holders.map((person) => (
            <li>
              <PersonCard person={person} number={frame.number} brief />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function BrothersAndSisters({
  shell,
  frame,
  siblings,
}: {
  shell: Shell
  frame: Frame
  siblings: People['siblings']
}): Html {
  return (
    <section>
      <h2 class="govuk-heading-m">Brothers and sisters</h2>
      {siblings.length === 0 ? (
        <Empty title="No brother or sister is recorded yet">
          <p class="govuk-body">If there is one, add a cross-reference. Each child keeps a record of their own.</p>
        </Empty>
      ) : (
        <div class="hf-cards">
          {siblings.map((sibling) => (
            <SiblingCard sibling={sibling} number={frame.number} />
          ))}
        </div>
      )}
      <div class="hf-after">
        <BeginEntry frame={frame} csrf={shell.csrf} entryKind="sibling" text="Add a brother or sister" />
      </div>
    </section>
  )
}
