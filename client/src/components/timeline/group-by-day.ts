import { formatDay } from '@/lib/format/regional'

/** Entries of one day, under that day's name as the viewer's zone has it. */
export interface Day<T> {
  day: string
  items: T[]
}

/** Cuts entries that are in time order into days. */
export function groupByDay<T extends { at: string }>(items: readonly T[]): Day<T>[] {
  const days: Day<T>[] = []
  for (const item of items) {
    const day = formatDay(item.at)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}

/** How today and yesterday are called by {@link groupByDay}. */
export function namedDays(now = new Date()): { today: string; yesterday: string } {
  return {
    today: formatDay(now.toISOString()),
    yesterday: formatDay(new Date(now.getTime() - 86_400_000).toISOString()),
  }
}
