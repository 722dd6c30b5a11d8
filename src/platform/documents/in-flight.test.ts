import { setTimeout as later } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { atMost } from './in-flight.ts'

test('never more than so many at a time, all done, and in order', async () => {
  const limited = atMost(3)
  const begun: number[] = []
  let now = 0
  let most = 0
  const work = (i: number) => async () => {
    begun.push(i)
    most = Math.max(most, ++now)
    await later(i % 4)
    now -= 1
    if (i % 5 === 0) throw new Error(`the ${i}th fails`)
    return i
  }
  const outcomes = await Promise.allSettled(Array.from({ length: 40 }, (_, i) => limited(work(i))))
  expect(most).toBe(3)
  expect(begun).toEqual(Array.from({ length: 40 }, (_, i) => i))
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(8)
})
