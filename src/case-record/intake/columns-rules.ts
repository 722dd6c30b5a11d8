/** The columns of a list: the first name of each is the one to write, the others are understood as well. */
export type Columns = Readonly<Record<string, { names: readonly string[]; needed?: true }>>

/** The columns of children.csv: one row a child. */
export const childColumns = {
  childId: {
    names: ['child id', 'child', 'id', 'client id', 'person id', 'case number', 'swift id', 'mosaic id'],
    needed: true,
  },
  name: { names: ['name', 'child name', 'full name', 'client name'], needed: true },
  knownAs: { names: ['known as', 'preferred name', 'nickname', 'also known as'] },
  born: { names: ['date of birth', 'born', 'birth date', 'dob'] },
  sex: { names: ['sex', 'gender'] },
  nhsNumber: { names: ['nhs number', 'nhs no', 'nhs'] },
  upn: { names: ['upn', 'unique pupil number'] },
  from: { names: ['looked after from', 'start date', 'came into care', 'lac from', 'cla from'] },
  until: { names: ['looked after until', 'end date', 'left care', 'lac until', 'cla until'] },
  worker: { names: ['worker', 'social worker', 'allocated worker', 'allocated to'] },
  siblings: { names: ['siblings', 'sibling ids', 'brothers and sisters'] },
} as const satisfies Columns

/** The columns of files.csv: one row a file. */
export const fileColumns = {
  path: { names: ['file', 'path', 'file name', 'file path', 'document path'], needed: true },
  childIds: {
    names: ['child id', 'child ids', 'child', 'client id', 'person id', 'case number', 'swift id', 'mosaic id'],
  },
  childName: { names: ['child name', 'name', 'client name'] },
  kind: { names: ['kind', 'type', 'document type', 'category', 'doc type'] },
  day: { names: ['date', 'event date', 'document date', 'happened', 'happened on'] },
  author: { names: ['author', 'written by', 'created by', 'from'] },
  writtenOn: { names: ['written on', 'date written', 'created on', 'created'] },
  title: { names: ['title', 'description', 'subject'] },
  originalId: { names: ['original id', 'document id', 'doc id', 'old id', 'reference'] },
  source: { names: ['source', 'source system', 'system', 'old system'] },
} as const satisfies Columns

export type FoundColumns<C extends Columns> = { [Name in keyof C]: number | null }

/**
 * Where each column stands, by the names in the header; any order, any case, spaces, hyphens and underscores alike. Otherwise what is
 * wrong with the header, in words. A header that we do not know is passed over: `passedOver` names it.
 */
export function findColumns<C extends Columns>(
  header: readonly string[],
  columns: C,
): { ok: true; at: FoundColumns<C>; passedOver: readonly string[] } | { ok: false; why: string } {
  const keys = header.map(headerKey)
  const claims = Object.entries(columns).map(([name, { names }]) => [name, placesOf(keys, names)] as const)
  const double = claims.find(([, places]) => places.length > 1)?.[1]
  if (double !== undefined) {
    const twice = double.map((place) => `“${header[place]?.trim() ?? ''}”`).join(' and ')
    return { ok: false, why: `Two columns mean the same: ${twice}. Keep one of them.` }
  }
  const at = Object.fromEntries(claims.map(([name, [place]]) => [name, place ?? null])) as FoundColumns<C>
  const missing = Object.entries(columns).find(([name, { needed }]) => needed === true && at[name] === null)
  if (missing !== undefined)
    return { ok: false, why: `There is no column “${missing[1].names[0] ?? ''}”. ${understood(columns)}` }
  const known = new Set(Object.values(at))
  return { ok: true, at, passedOver: header.filter((name, place) => name.trim() !== '' && !known.has(place)) }
}

/** The columns that are understood, as a sentence. */
export function understood(columns: Columns): string {
  const names = Object.values(columns).map((column) => `${column.names[0] ?? ''}${column.needed ? ' (needed)' : ''}`)
  return `These columns are understood: ${names.join(', ')}.`
}

function headerKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The best of a column's names that the header has; several places only where the same one stands there twice. */
function placesOf(keys: readonly string[], names: readonly string[]): number[] {
  for (const name of names) {
    const places = keys.flatMap((key, place) => (key === name ? [place] : []))
    if (places.length > 0) return places
  }
  return []
}
