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

/** The fields of `patch` that somebody else has meanwhile set to something else than both before and mine. */
export function findClashes(before: object, theirs: object, patch: Patch): Clash[] {
  const was = before as Patch
  const is = theirs as Patch
  return Object.entries(patch)
    .filter(([key, mine]) => !same(was[key], is[key]) && !same(is[key], mine))
    .map(([key, mine]) => ({ key, before: was[key], theirs: is[key], mine }))
}
