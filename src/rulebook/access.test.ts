import { describe, expect, it, test } from 'vitest'
import { type ActorRole, actorRoleNames, roleNames } from '../words/actor.ts'
import { type ActionName, type ActionRow, actions, limits, roles } from './access.ts'

const rows = Object.entries(actions).map(([name, row]): [string, ActionRow] => [name, row])
const rolesOf = ({ roles: named }: ActionRow): readonly ActorRole[] =>
  named === 'anyWithRecords' ? roleNames.filter((role) => roles[role].seesRecords) : named
const mayChange = (role: ActorRole) =>
  rows.filter(([, row]) => row.kind === 'change' && rolesOf(row).includes(role)).map(([name]) => name)

describe('the roles', () => {
  it('are those something is done in, each with a label, a sentence and a source', () => {
    expect(Object.keys(roles).sort()).toEqual([...actorRoleNames].sort())
    for (const row of Object.values(roles)) {
      expect(row.label).not.toBe('')
      expect(row.says).toMatch(/^[A-Z][^.]+$/)
      expect(row.source).not.toBe('')
    }
    expect(new Set(Object.values(roles).map(({ label }) => label)).size).toBe(actorRoleNames.length)
  })

  it('who manages access are those who may give it', () => {
    expect(roleNames.filter((role) => roles[role].manages)).toEqual(rolesOf(actions['grant.give']))
  })
})

describe('the actions', () => {
  it.each(rows)('%s names somebody, says what it is and has a source', (_, row) => {
    expect(rolesOf(row).length).toBeGreaterThan(0)
    expect(new Set(rolesOf(row)).size).toBe(rolesOf(row).length)
    expect(row.says).toMatch(/^[A-Z][^.]+$/)
    expect(row.source).not.toBe('')
  })

  it('are each told in other words', () => {
    expect(new Set(rows.map(([, row]) => row.says)).size).toBe(rows.length)
  })

  it.each(rows.filter(([, row]) => row.needs !== 'none'))('%s is for roles that see records', (_, row) => {
    expect(rolesOf(row).filter((role) => !roles[role].seesRecords)).toEqual([])
  })

  it.each(rows.filter(([name]) => /^(record|entry|draft|document|grant)\./.test(name)))(
    '%s needs a standard grant, unless it opens the record',
    (name, row) => {
      expect(row.needs).toBe(name === 'record.open' ? 'none' : 'standard')
    },
  )

  it('leave an event each, but for what only goes before or after one that does', () => {
    const silent = rows.filter(([, row]) => row.silent).map(([name]) => name)
    expect(silent.sort()).toEqual([
      'draft.save',
      'import.enterRecord',
      'import.stage',
      'intake.stage',
      'quarantine.stage',
    ])
  })
})

const ofEverybody = ['passkey.add', 'passkey.remove', 'reset.acknowledge']
const resets = ['reset.confirm', 'reset.propose', 'reset.refuse']
const accounts = ['account.close', 'account.correct', 'account.create', 'account.invite', 'account.reopen']

describe('who may not', () => {
  it.each<[ActorRole, string[]]>([
    ['auditor', []],
    ['informationGovernanceOfficer', ['grant.end', ...resets]],
    ['administrator', [...accounts, 'council.setUp', ...resets]],
  ])('%s changes nothing but %j, and how they sign in themselves', (role, expected) => {
    expect(mayChange(role).sort()).toEqual([...expected, ...ofEverybody].sort())
  })

  it('what works by itself imports, and does nothing that a person does', () => {
    expect(mayChange('system').filter((name) => !name.startsWith('import.'))).toEqual([])
    expect(
      rows.filter(([name, row]) => name.startsWith('import.') && rolesOf(row).some((role) => role !== 'system')),
    ).toEqual([])
  })

  it('the independent reviewing officer writes, but opens no record and gives no access', () => {
    const may = mayChange('independentReviewingOfficer')
    expect(may).toContain('entry.finalise')
    for (const name of ['record.open', 'grant.give', 'grant.end', 'record.markNotApplicable', 'opening.decide']) {
      expect(may).not.toContain(name)
    }
  })

  it.each<[ActionName, ActorRole[]]>([
    ['record.open', ['socialWorker', 'teamManager', 'recordsOfficer']],
    ['grant.give', ['teamManager', 'recordsOfficer']],
    ['grant.end', ['teamManager', 'recordsOfficer', 'informationGovernanceOfficer']],
    ['opening.decide', ['recordsOfficer']],
    ['log.read', ['auditor']],
    ['account.create', ['administrator']],
    ['account.close', ['administrator']],
    ['reset.confirm', ['administrator', 'informationGovernanceOfficer']],
  ])('%s: nobody but %j', (name, expected) => {
    expect(rolesOf(actions[name])).toEqual(expected)
  })
})

test('every limit is a whole number with a unit, a source and a sentence', () => {
  for (const limit of Object.values(limits)) {
    expect(Number.isInteger(limit.value) && limit.value > 0).toBe(true)
    expect(limit.source).not.toBe('')
    expect(limit.plain).toMatch(/^[A-Z].+\.$/)
  }
  expect(limits.sessionIdleMinutes.value).toBeLessThan(limits.sessionHours.value * 60)
})
