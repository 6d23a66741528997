/** One line of a campaign's checklist. */
export interface ChecklistItem {
  item: string
  done: boolean
}

/** The list with one line a place further up (-1) or down (1); at the end it stays where it is. */
export function moved<T>(items: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...items]
  const [one] = next.splice(index, 1)
  if (one === undefined) return next
  next.splice(Math.min(Math.max(index + by, 0), next.length), 0, one)
  return next
}

/** The list with one line ticked or not. */
export const ticked = (items: readonly ChecklistItem[], index: number, done: boolean): ChecklistItem[] =>
  items.map((one, at) => (at === index ? { ...one, done } : one))

/** The list without one line. */
export const without = <T>(items: readonly T[], index: number): T[] => items.filter((_, at) => at !== index)
