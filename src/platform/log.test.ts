import { expect, test } from 'vitest'
import { createLog, errorFields, type LogFields } from './log.ts'

test('only named fields with plain values reach the log', () => {
  const untyped: object = { code: '23505', child: 'Canary', name: { first: 'Canary' }, job: ['Canary'] }
  const smuggled: LogFields = untyped
  const [line] = linesOf((log) => log.info('a job ended', smuggled))
  expect(line).toEqual({ level: 30, time: expect.any(String), code: '23505', msg: 'a job ended' })
})

test('an error is logged by its name, code and place, never by its message', () => {
  const error = Object.assign(new TypeError('invalid date: "Canary"\nCanary again'), {
    code: '22P02',
    detail: 'Canary',
  })
  const [line] = linesOf((log) => log.error('a statement failed', errorFields(error)))
  expect(line).toMatchObject({ errorName: 'TypeError', code: '22P02', stack: expect.stringContaining('log.test.ts') })
  expect(JSON.stringify(line)).not.toContain('Canary')
})

function linesOf(work: (log: ReturnType<typeof createLog>) => void): unknown[] {
  const lines: unknown[] = []
  work(createLog({ write: (text) => lines.push(JSON.parse(text)) }))
  return lines
}
