/** Looks for something harmful in bytes that come in; `finding` is what the scanner calls it. Throws Problem when it cannot look. */
export type Scan = (bytes: AsyncIterable<Uint8Array>) => Promise<{ finding: string | null }>
