import { useCallback, useState } from 'react'

function read<T>(storage: Storage, key: string, fallback: T): T {
  try {
    const text = storage.getItem(key)
    return text === null ? fallback : (JSON.parse(text) as T)
  } catch {
    return fallback
  }
}

function write(storage: Storage, key: string, value: unknown): void {
  try {
    if (value === undefined) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify(value))
  } catch {
    // Full or blocked storage costs the convenience, never the work.
  }
}

export const stored = { read, write }

/** State that outlives the page in local storage: layout, collapsed panels, never business data. */
export function useStored<T>(key: string, fallback: T): [T, (next: T) => void] {
  const [value, setValue] = useState(() => read(localStorage, key, fallback))
  const set = useCallback(
    (next: T) => {
      setValue(next)
      write(localStorage, key, next)
    },
    [key],
  )
  return [value, set]
}
