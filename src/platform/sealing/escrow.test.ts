import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { combine, splitForHolders } from './escrow.ts'
import { createRootKey, openRootKey, readRootKeyBytes, restoreRootKey, rootKeyOf } from './root-key.ts'

const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
  [1, 0],
] as const

/** The director, the head of information governance and the chief legal officer, each with a paper. */
async function handOut(key: Buffer = randomBytes(32)) {
  const [director = '', governance = '', legal = ''] = await splitForHolders(key, 'Northshire County Council')
  return { key, papers: [director, governance, legal] as const, director, governance, legal }
}

async function whyNot(...texts: string[]) {
  const result = await combine(texts)
  return result.ok ? 'recovered' : result.refusal.words
}

describe('the rehearsal', () => {
  test('the machine is lost, and any two holders bring the key and all records back', async () => {
    const lost = await mkdtemp(join(tmpdir(), 'holdfast-lost-'))
    const root = await createRootKey(lost)
    const amirasKey = randomBytes(32)
    const wrapped = root.wrap(amirasKey)
    const { papers } = await handOut(await readRootKeyBytes(lost))
    await rm(lost, { recursive: true })

    for (const [one, other] of pairs) {
      const recovered = await combine([papers[one], papers[other]])
      if (!recovered.ok) throw new Error(recovered.refusal.words)
      const fresh = await mkdtemp(join(tmpdir(), 'holdfast-fresh-'))
      await restoreRootKey(fresh, recovered.value)
      expect((await openRootKey(fresh)).unwrap(wrapped)).toEqual(amirasKey)
      await rm(fresh, { recursive: true })
    }
  })

  test('all three together recover it too', async () => {
    const { key, papers } = await handOut()
    expect(await combine(papers)).toEqual({ ok: true, value: key })
  })

  test('a paper typed again, with other spaces, capitals and line ends, still counts', async () => {
    const { key, director, legal } = await handOut()
    const typed = director.toUpperCase().replaceAll('NORTHSHIRE COUNTY COUNCIL', 'Northshire County Council')
    const labelled = typed.replace('COUNCIL:', 'Council:').replace('HOLDER:', 'Holder:').replace('SHARE: ', 'Share:   ')
    const whole = labelled.replace('CHECK:', 'Check:').replace('KEY FINGERPRINT:', 'Key fingerprint:')
    expect(await combine([whole.replaceAll('\n', '\r\n'), `From: legal\n\n${legal}`])).toEqual({ ok: true, value: key })
  })

  test('the paper says what it is, whose it is and what to do', async () => {
    const { key, governance } = await handOut()
    expect(governance).toContain('Council: Northshire County Council')
    expect(governance).toContain('Holder: 2')
    expect(governance).toContain(rootKeyOf(key).fingerprint)
    expect(governance).toMatch(/What this is: one of three shares/)
    expect(governance).toMatch(/What to do: keep it on paper/)
  })
})

describe('one holder alone', () => {
  test('is refused', async () => {
    const { director } = await handOut()
    expect(await whyNot(director)).toBe('Two shares are needed, and only one was given. Ask another holder for theirs.')
    expect(await whyNot()).toMatch(/^Two shares are needed, and none was given/)
  })

  test('is refused when they bring their share twice', async () => {
    const { director, legal } = await handOut()
    expect(await whyNot(director, director)).toMatch(/^Holder 1's share was given twice/)
    expect(await whyNot(legal, director, director)).toMatch(/^Holder 1's share was given twice/)
  })

  test('learns nothing: their paper fits every key alike', async () => {
    // Over one key handed out many times, each byte of a share takes values all over the range.
    const key = Buffer.alloc(32, 7)
    const firstBytes = new Set<string>()
    for (let i = 0; i < 300; i += 1) {
      const { director } = await handOut(key)
      const [, share = ''] = /^Share: (.*)$/m.exec(director) ?? []
      expect(share.replaceAll(' ', '')).not.toContain(key.toString('hex'))
      firstBytes.add(share.slice(0, 2))
    }
    expect(firstBytes.size).toBeGreaterThan(120)
  })
})

describe('shares that are no use', () => {
  test('of different keys are refused', async () => {
    const ours = await handOut()
    const theirs = await handOut()
    expect(await whyNot(ours.director, theirs.legal)).toMatch(
      /^These shares belong to different keys: holder 1 has one of/,
    )
  })

  test('of the same key, handed out on different occasions, are refused', async () => {
    const then = await handOut()
    const now = await handOut(then.key)
    expect(await whyNot(then.director, now.legal)).toMatch(/^These shares do not fit together/)
  })

  test('with any character of what counts changed are refused', async () => {
    const { director, legal } = await handOut()
    const [, share = ''] = /^Share: (.*)$/m.exec(director) ?? []
    const start = director.indexOf(share)
    for (let i = 0; i < share.length; i += 1) {
      if (share[i] === ' ') continue
      const wrong = share[i] === 'a' ? 'b' : 'a'
      const mistyped = director.slice(0, start + i) + wrong + director.slice(start + i + 1)
      expect(await whyNot(mistyped, legal)).toMatch(/^The share of holder 1 is damaged or was mistyped \(text 1\)/)
    }
    expect(await whyNot(director.replace('Holder: 1', 'Holder: 2'), legal)).toMatch(/damaged or was mistyped/)
    expect(await whyNot(director.replace('Northshire', 'Southshire'), legal)).toMatch(/damaged or was mistyped/)
    expect(await whyNot(legal, director.replace(share, share.slice(0, -5)))).toMatch(/damaged .* \(text 2\)/)
  })

  test('that are no shares at all are refused', async () => {
    const { director } = await handOut()
    expect(await whyNot(director, 'the other one is in the safe')).toMatch(/^This is not a whole share \(text 2\)/)
    expect(await whyNot(director, director.slice(0, 120))).toMatch(/^This is not a whole share/)
  })
})
