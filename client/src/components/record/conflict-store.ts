import type { FieldShape } from '@/components/fields/field'
import type { Clash } from '@/lib/records/conflicts'

/** What is asked of the user: for each clash, mine or theirs. */
export interface ConflictQuestion {
  title: string
  fields: readonly FieldShape[]
  clashes: Clash[]
  /** Keys of the fields to overwrite with mine; null to keep all of theirs. */
  answer: (mine: readonly string[] | null) => void
}

let question: ConflictQuestion | null = null
const listeners = new Set<() => void>()

function set(next: ConflictQuestion | null): void {
  question = next
  for (const listener of listeners) listener()
}

export const conflictStore = {
  current: () => question,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Shows the conflict dialog and waits for the choice. */
  ask: (title: string, fields: readonly FieldShape[], clashes: Clash[]): Promise<readonly string[] | null> =>
    new Promise((resolve) =>
      set({
        title,
        fields,
        clashes,
        answer: (mine) => {
          set(null)
          resolve(mine)
        },
      }),
    ),
}
