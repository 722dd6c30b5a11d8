import { combine as joinShares, split as splitShares } from 'shamir-secret-sharing'
import { done, type Result, refused } from '../../words/result.ts'
import { rootKeyOf } from './root-key.ts'
import { parseShare, type Share, writeShare } from './share-text.ts'

const holders = 3
const needed = 2

/**
 * The root key split among three holders, as three texts to print and hand out. Any two recover it; one alone reveals
 * nothing (Shamir's secret sharing). `council`: whose key it is, in words the holders know.
 */
export async function splitForHolders(rootKey: Buffer, council: string): Promise<string[]> {
  const { fingerprint } = rootKeyOf(rootKey)
  const shares = await splitShares(plainBytes(rootKey), holders, needed)
  const name = council.replace(/\s+/g, ' ').trim()
  return shares.map((bytes, i) => writeShare({ holder: i + 1, council: name, fingerprint, bytes: Buffer.from(bytes) }))
}

/** The root key's bytes, recovered from two or three holders' texts; a refusal says which text is wrong and what to do. */
export async function combine(shareTexts: readonly string[]): Promise<Result<Buffer>> {
  const shares: Share[] = []
  for (const [i, text] of shareTexts.entries()) {
    const parsed = parseShare(text, `text ${i + 1}`)
    if (!parsed.ok) return parsed
    shares.push(parsed.value)
  }
  const words = whyTheyCannotBeJoined(shares)
  if (words !== undefined) return refused('bad-input', words)
  return joinAndCheck(shares)
}

function whyTheyCannotBeJoined(shares: readonly Share[]): string | undefined {
  if (shares.length < needed) {
    return `Two shares are needed, and ${shares.length === 0 ? 'none' : 'only one'} was given. Ask another holder for theirs.`
  }
  if (new Set(shares.map((share) => share.fingerprint)).size > 1) {
    return `These shares belong to different keys: ${shares.map(({ holder, fingerprint }) => `holder ${holder} has one of ${fingerprint}`).join(', ')}. Ask for shares with the same fingerprint.`
  }
  const seen = new Set<number>()
  for (const { holder } of shares) {
    if (seen.has(holder)) return `Holder ${holder}'s share was given twice. Ask a different holder for theirs.`
    seen.add(holder)
  }
  return undefined
}

async function joinAndCheck(shares: readonly Share[]): Promise<Result<Buffer>> {
  const rootKey = await join(shares)
  const [first] = shares
  if (rootKey && first && rootKeyOf(rootKey).fingerprint === first.fingerprint) return done(rootKey)
  return refused(
    'bad-input',
    'These shares do not fit together, though they name the same key: they were handed out on different occasions. Ask for shares printed on the same occasion.',
  )
}

/** Undefined when shares of two occasions happen to stand at the same point, which the library refuses by throwing. */
async function join(shares: readonly Share[]): Promise<Buffer | undefined> {
  const points = new Set(shares.map(({ bytes }) => bytes.at(-1)))
  return points.size === shares.length
    ? Buffer.from(await joinShares(shares.map(({ bytes }) => plainBytes(bytes))))
    : undefined
}

/** The library takes nothing but a Uint8Array itself, not even a Buffer. */
function plainBytes(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes)
}
