import type { Html } from '../../../platform/web/index.ts'
import { Card } from '../../../platform/web/views/index.ts'
import { labelOf, relationship } from '../../../rulebook/codes.ts'
import type { Frame } from '../../frame/index.ts'
import { type Around, type People, type Person, saySiblingPlaced } from '../../people/index.ts'

/** At most so many of each circle here; the people page has all. */
const most = 6

type AroundProps = { frame: Frame; around: Around; allocated: readonly string[] }

/** The people one must be able to reach: parents, those with parental responsibility, carers, the social worker. */
export function AroundCard({ frame, around, allocated }: AroundProps): Html {
  const { parents, carers, professionals } = around.now
  const shown = [...parents, ...carers].map(({ entry }) => entry)
  const workers = professionals.filter((person) => person.relationship === 'social-worker')
  return (
    <Card title="People" href={`/records/${frame.number}/people`}>
      <dl class="hf-around">
        <Group label="Parents" people={parents} none="Not recorded" />
        <Group label="Carers" people={carers} none="Not recorded" />
        <Group
          label="Parental responsibility"
          people={around.withParentalResponsibility}
          none="Not recorded: find out who has it"
          shown={shown}
        />
        <div>
          <dt>Social worker</dt>
          <dd>
            {workers.map((worker) => (
              <PersonLine person={worker} />
            ))}
            {allocated.length > 0 && <p>{allocated.join(', ')} (the record is allocated to them)</p>}
            {workers.length + allocated.length === 0 && <span class="hf-missing">Nobody is allocated</span>}
          </dd>
        </div>
      </dl>
    </Card>
  )
}

/** Brothers and sisters: name, number, together or apart and why. */
export function SiblingsCard({ frame, siblings }: { frame: Frame; siblings: People['siblings'] }): Html {
  return (
    <Card title="Brothers and sisters" href={`/records/${frame.number}/people#brothers-and-sisters`}>
      {siblings.length === 0 ? (
        <p class="govuk-body hf-missing">No brother or sister is recorded.</p>
      ) : (
        <ul class="hf-plain-list">
          {siblings.slice(0, most).map((sibling) => (
            <li>
              <strong>{sibling.name}</strong>
              {sibling.number && ` (${sibling.number})`}. {saySiblingPlaced(sibling)}
            </li>
          ))}
          <More howMany={siblings.length - most} />
        </ul>
      )}
    </Card>
  )
}

type GroupProps = {
  label: string
  people: readonly Person[]
  none: string
  /** The entries of those who stand above already: here their name is enough. */
  shown?: readonly Person['entry'][]
}

function Group({ label, people, none, shown = [] }: GroupProps): Html {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {people.length === 0 && <span class="hf-missing">{none}</span>}
        {people.slice(0, most).map((person) =>
          shown.includes(person.entry) ? (
            <p>
              <strong>{person.name}</strong>, above
            </p>
          ) : (
            <PersonLine person={person} />
          ),
        )}
        {people.length > most && <p>and {people.length - most} more</p>}
      </dd>
    </div>
  )
}

function PersonLine({ person }: { person: Person }): Html {
  return (
    <p>
      <strong>{person.name}</strong>, {labelOf(relationship, person.relationship).toLowerCase()}
      {person.contact && (
        <>
          <br />
          <span class="hf-written">{person.contact.slice(0, 200)}</span>
        </>
      )}
    </p>
  )
}

function More({ howMany }: { howMany: number }): Html {
  return howMany > 0 ? <li>and {howMany} more</li> : <></>
}
