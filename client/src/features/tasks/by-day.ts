import { addDays, dayOf } from '@/lib/format/zoned-time'

/** Tasks under the day on which they are due where the viewer is, in the order given. */
export function byDay<T extends { dueAt?: string | null }>(
  items: readonly T[],
  zone?: string,
): { day: string; items: T[] }[] {
  const days = new Map<string, T[]>()
  for (const item of items) {
    if (!item.dueAt) continue
    const day = dayOf(item.dueAt, zone)
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return [...days].map(([day, dayItems]) => ({ day, items: dayItems }))
}

const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The days that a calendar shows around a day: its week, or the whole weeks of its month. */
export function shownDays(day: string, span: 'week' | 'month', firstWeekday: number): string[] {
  const start = span === 'week' ? day : `${day.slice(0, 7)}-01`
  const first = addDays(start, -((weekdayOf(start) - firstWeekday + 7) % 7))
  const weeks = span === 'week' ? 1 : Math.ceil((daysBetween(first, start) + daysIn(day)) / 7)
  return Array.from({ length: weeks * 7 }, (_, index) => addDays(first, index))
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

const daysIn = (day: string) => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()

/** The same day a month or a week on; the last day of a shorter month. */
export function step(day: string, span: 'week' | 'month', by: 1 | -1): string {
  if (span === 'week') return addDays(day, 7 * by)
  const first = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + by, 1))
    .toISOString()
    .slice(0, 10)
  return `${first.slice(0, 7)}-${String(Math.min(Number(day.slice(8)), daysIn(first))).padStart(2, '0')}`
}
