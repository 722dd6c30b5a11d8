/** Remembers answers by key: at most `most` of them, the least recently used leaving first, none with a longer key than `longest`. */
export class BoundedMemory {
  readonly #answers = new Map<string, string>()
  readonly #most: number
  readonly #longest: number

  constructor(most: number, longest: number) {
    this.#most = most
    this.#longest = longest
  }

  get size(): number {
    return this.#answers.size
  }

  /** The remembered answer, or the one that `make` gives now. */
  recall(key: string, make: () => string): string {
    if (key.length > this.#longest) return make()
    const answer = this.#answers.get(key) ?? make()
    this.#answers.delete(key)
    this.#answers.set(key, answer)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest)
    return answer
  }
}
