import { useCallback, useEffect, useState, type RefObject } from 'react'

/** Where each list was left, by what it showed. In memory: a reload starts at the top. */
const left = new Map<string, number>()

/** Brings a list back to where it stood when one returns to it. */
export function useKeptScroll(key: string, element: RefObject<HTMLElement | null>, ready: boolean): void {
  useEffect(() => {
    const scroller = element.current
    if (!scroller || !ready) return
    scroller.scrollTo({ top: left.get(key) ?? 0 })
    const remember = () => left.set(key, scroller.scrollTop)
    scroller.addEventListener('scroll', remember, { passive: true })
    return () => scroller.removeEventListener('scroll', remember)
  }, [key, element, ready])
}

/** The row that was last looked at in each list. */
const rows = new Map<string, string>()

export const lastRow = {
  get: (list: string): string | null => rows.get(list) ?? null,
  set: (list: string, id: string): void => void rows.set(list, id),
}

/** The row that keys mean, and how to make another one that. */
export function useActiveRow(type: string) {
  const [id, setId] = useState(() => lastRow.get(type))
  const activate = useCallback(
    (next: string) => {
      setId(next)
      lastRow.set(type, next)
    },
    [type],
  )
  return [id, activate] as const
}
