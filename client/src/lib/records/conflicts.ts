/** One field that two people changed to different values. */
export interface Clash {
  key: string
  before: unknown
  theirs: unknown
  mine: unknown
}

export type Patch = Readonly<Record<string, unknown>>

/** Asks which of the clashing fields to overwrite; null or none keeps theirs. */
export type AskAboutConflict = (title: string, clashes: Clash[]) => Promise<readonly string[] | null>

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

const own = 'customFields'

/** The organization's own fields are fields like others: `customFields: { region }` is `field.region`. */
function flat(record: Patch): Patch {
  const values = record[own]
  if (typeof values !== 'object' || values === null) return record
  const named = Object.entries(values).map(([key, value]) => [`field.${key}`, value] as const)
  return { ...record, [own]: undefined, ...Object.fromEntries(named) }
}

/** The patch without the fields that are to stay as somebody else left them. */
export function without(patch: Patch, keys: ReadonlySet<string>): Patch {
  const kept = Object.entries(patch).filter(([key]) => !keys.has(key))
  const values = patch[own]
  if (typeof values !== 'object' || values === null) return Object.fromEntries(kept)
  const left = Object.entries(values).filter(([key]) => !keys.has(`field.${key}`))
  return Object.fromEntries(
    kept.flatMap(([key, value]) =>
      key !== own ? [[key, value] as const] : left.length > 0 ? [[own, Object.fromEntries(left)] as const] : [],
    ),
  )
}

/** The fields of `patch` that somebody else has meanwhile set to something else than both before and mine. */
export function findClashes(before: object, theirs: object, patch: Patch): Clash[] {
  const was = flat(before as Patch)
  const is = flat(theirs as Patch)
  return Object.entries(flat(patch))
    .filter(([key, mine]) => !same(was[key], is[key]) && !same(is[key], mine))
    .map(([key, mine]) => ({ key, before: was[key], theirs: is[key], mine }))
}
