import { ApiError } from '@/lib/api/problem'
import { findClashes, without, type AskAboutConflict, type Patch } from './conflicts'

/** Something that rises its version with every change. */
export interface Versioned {
  version: number
}

interface Saving<R extends Versioned> {
  /** As it was when the edit began. */
  before: R
  patch: Patch
  /** How the patch looks in the record, where that is not what is sent: the names beside ids. */
  shown?: Patch
  title: (theirs: R) => string
  change: (patch: Patch, version: number) => Promise<R>
  read: () => Promise<R>
  ask: AskAboutConflict
}

/**
 * Saves a change of what somebody else may have changed meanwhile: changes to different fields go together; about the
 * same field the user is asked.
 */
export async function saveMerging<R extends Versioned>({
  before,
  patch,
  shown = {},
  title,
  change,
  read,
  ask,
}: Saving<R>): Promise<R> {
  try {
    return await change(patch, before.version)
  } catch (error) {
    if (!(error instanceof ApiError) || !error.isConflict) throw error
  }
  const theirs = await read()
  // Of the organization's own fields only those that are sent, not all that are shown.
  const mineShown = Object.fromEntries(
    Object.keys(patch).map((key) => [key, key in shown && key !== 'customFields' ? shown[key] : patch[key]]),
  )
  const clashes = findClashes(before, theirs, mineShown)
  if (clashes.length === 0) return change(patch, theirs.version)
  const mine = await ask(title(theirs), clashes)
  const lost = new Set(clashes.filter(({ key }) => !mine?.includes(key)).map(({ key }) => key))
  const kept = without(patch, lost)
  return Object.keys(kept).length === 0 ? theirs : change(kept, theirs.version)
}

/** The values of a form that differ from what it began with. */
export function changedValues<T extends object>(initial: T, values: T): Partial<T> {
  const differs = ([key, value]: [string, unknown]) =>
    JSON.stringify(value ?? null) !== JSON.stringify((initial as Patch)[key] ?? null)
  return Object.fromEntries(Object.entries(values).filter(differs)) as Partial<T>
}
