import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DeskLine, letter, type OpenDesk, openDesk } from '../../../../test/support/desk.ts'

let here: OpenDesk
beforeAll(async () => {
  here = await openDesk()
}, 60_000)
afterAll(() => here.world.close())

describe('what waits', () => {
  it('is every file in doubt, each with its doubts, and nothing else', async () => {
    const { waiting, byDoubt, files, runs } = await here.desk()
    const doubts = Object.fromEntries(
      files.map(({ file, doubts }: DeskLine) => [file.split('/').at(-1), doubts.join()]),
    )
    expect(doubts).toEqual({
      'undated.pdf': 'no-date',
      '2018-05-01 visit.pdf': 'two-dates',
      'either way.pdf': 'date-two-ways',
      'about sammy.pdf': 'other-name',
      'stranger.pdf': 'child-not-found',
      'ella.pdf': 'child-in-doubt',
      'family.pdf': 'several-children',
      'again.pdf': 'same-file-twice',
      'odd.pdf': 'kind-not-known',
      'photo.jpg': 'not-what-it-says',
      'all.zip': 'archive',
      'drawing.png': 'no-date',
      'lost.eml': 'child-not-found',
      'broken.eml': expect.stringContaining('mail-not-read'),
      'unlisted.txt': 'not-in-list',
    })
    expect(waiting).toBe(files.length)
    expect(byDoubt).toContainEqual({ doubt: 'no-date', files: 2 })
    expect(runs[0]).toMatchObject({ how: 'finished', orderedBy: 'Ruth Adeyemi', counts: { 'set aside': waiting } })
  })

  it('can be narrowed to one doubt, and a run tells what it refused and why', async () => {
    expect((await here.desk('?doubt=archive')).files.map(({ file }: DeskLine) => file)).toEqual(['letters/all.zip'])
    const { runs } = await here.desk()
    const { lines } = (await here.asked('ruth', `/imports/${runs[0].id}`)).json()
    expect(lines).toContainEqual(
      expect.objectContaining({
        file: 'letters/gone.pdf',
        outcome: 'refused',
        reason: expect.stringContaining('No such file'),
      }),
    )
    const report = await here.asked('ruth', `/imports/${runs[0].id}/report`)
    expect(report.headers['content-disposition']).toContain('attachment')
    expect(report.body).toContain('letters/gone.pdf')
  })

  it('is nobody else’s to see, and a guess is answered alike', async () => {
    const { id } = await here.find('undated.pdf')
    const guess = '01890000-0000-7000-8000-000000000000'
    for (const person of ['amira', 'mo', 'iris', 'gita', 'adam', 'olga'] as const) {
      expect((await here.asked(person, '/imports')).statusCode).toBe(403)
      for (const path of ['', '/file']) {
        const [real, made] = [
          await here.asked(person, `/imports/waiting/${id}${path}`),
          await here.asked(person, `/imports/waiting/${guess}${path}`),
        ]
        expect([real.statusCode, real.body]).toEqual([403, made.body])
      }
      const [real, made] = [
        await here.decide(id, letter([here.maya]), person),
        await here.decide(guess, letter(['x']), person),
      ]
      expect([real.statusCode, real.body]).toEqual([403, made.body])
    }
    expect((await here.asked('ruth', `/imports/waiting/${guess}`)).statusCode).toBe(404)
    expect((await here.decide(guess, letter([here.maya]))).statusCode).toBe(404)
  })

  it('offers the records that the lists point to', async () => {
    const likelyFor = async (file: string) =>
      (await here.asked('ruth', `/imports/waiting/${(await here.find(file)).id}`))
        .json()
        .likely.map((one: { number: string }) => one.number)
    expect(await likelyFor('about sammy.pdf')).toEqual([here.maya, here.sammy])
    expect(await likelyFor('ella.pdf')).toEqual([here.ella])
    expect(await likelyFor('family.pdf')).toEqual([here.maya, here.sammy])
    expect(await likelyFor('stranger.pdf')).toEqual([])
    expect(await likelyFor('again.pdf')).toEqual([here.maya])
  })
})
