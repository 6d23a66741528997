import { useSyncExternalStore } from 'react'

interface Recent {
  type: string
  id: string
  title: string
}

const kept = 6
let recent: readonly Recent[] = []
const listeners = new Set<() => void>()

/** Remembers a record that was opened. In memory only: names of customers have no place in storage. */
export function rememberRecord(record: Recent): void {
  recent = [record, ...recent.filter(({ id }) => id !== record.id)].slice(0, kept)
  for (const listener of listeners) listener()
}

export const useRecentRecords = (): readonly Recent[] =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => recent,
  )
