/** How often is asked: after so many milliseconds or bytes, whichever comes first. */
export type Interval = { milliseconds: number; bytes: number }

const usual: Interval = { milliseconds: 2000, bytes: 8 * 1024 * 1024 }

/** Somebody's basis ended while they were downloading. */
export class NoLongerAllowed extends Error {
  override readonly name = 'NoLongerAllowed'
}

/** The same bytes for as long as it is allowed; throws NoLongerAllowed as soon as it is asked for and is not. */
export async function* whileAllowed(
  source: AsyncIterable<Uint8Array>,
  may: () => Promise<boolean>,
  interval: Interval = usual,
): AsyncGenerator<Uint8Array> {
  let asked = performance.now()
  let since = 0
  for await (const chunk of source) {
    since += chunk.length
    if (since >= interval.bytes || performance.now() - asked >= interval.milliseconds) {
      if (!(await may())) throw new NoLongerAllowed()
      asked = performance.now()
      since = 0
    }
    yield chunk
  }
}
