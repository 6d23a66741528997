import { formatDayAndMonth, formatShortMonth } from '@/lib/format/regional'
import { addDays } from '@/lib/format/zoned-time'

/** Stretches of time that people ask for by name; `custom` is what `from` and `to` say. */
export const periods = ['month', 'lastMonth', 'quarter', 'days90', 'year', 'all', 'custom'] as const
export type Period = (typeof periods)[number]

/** Two days, both included; without one it is open at that side. */
export interface Range {
  from?: string
  to?: string
}

export const periodOf = (text: string | undefined): Period => periods.find((period) => period === text) ?? 'month'

const firstOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)

const partsOf = (day: string) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) - 1 })

/** Whole calendar months. */
const months = (year: number, first: number, count: number): Required<Range> => ({
  from: firstOfMonth(year, first),
  to: addDays(firstOfMonth(year, first + count), -1),
})

const isDay = (text: string | undefined): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? ''))

/** The days of a period. What the address says wrongly is left out. */
export function rangeOf(
  period: Period,
  today: string,
  custom: { from?: string | undefined; to?: string | undefined } = {},
): Range {
  const { year, month } = partsOf(today)
  switch (period) {
    case 'month':
      return months(year, month, 1)
    case 'lastMonth':
      return months(year, month - 1, 1)
    case 'quarter':
      return months(year, month - (month % 3), 3)
    case 'days90':
      return { from: addDays(today, -89), to: today }
    case 'year':
      return months(year, 0, 12)
    case 'all':
      return {}
    case 'custom': {
      const from = isDay(custom.from) ? custom.from : undefined
      const to = isDay(custom.to) && !(from && custom.to < from) ? custom.to : undefined
      return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
    }
  }
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** How many calendar months a range is; 0 when it is none. */
function wholeMonths({ from, to }: Range): number {
  if (!from?.endsWith('-01') || !to || !addDays(to, 1).endsWith('-01')) return 0
  const [first, end] = [partsOf(from), partsOf(addDays(to, 1))]
  return (end.year - first.year) * 12 + end.month - first.month
}

/**
 * What to compare with, as the server does: of whole months as many before, of those that still run only as many days as
 * have passed; else as many days before. Null when the period has no beginning.
 */
export function previousOf(range: Range, today: string): Required<Range> | null {
  if (!range.from) return null
  const to = range.to && range.to < today ? range.to : today
  if (to < range.from) return null
  const count = wholeMonths(range)
  if (count > 0) {
    const { year, month } = partsOf(range.from)
    const before = months(year, month - count, count)
    if (range.to === to) return before
    const same = addDays(before.from, daysBetween(range.from, to))
    return { from: before.from, to: same < before.to ? same : before.to }
  }
  const days = daysBetween(range.from, to)
  return { from: addDays(range.from, -days - 1), to: addDays(range.from, -1) }
}

/** The days of a month such as `2026-11`. */
export function monthOf(month: string): Required<Range> {
  const { year, month: index } = partsOf(`${month}-01`)
  return months(year, index, 1)
}

/** The part of some days that is in a range. */
export const within = (range: Range, { from, to }: Required<Range>): Range => ({
  from: range.from && range.from > from ? range.from : from,
  to: range.to && range.to < to ? range.to : to,
})

export const shortMonth = (month: string): string => formatShortMonth(`${month}-01`)
export const shortDay = (day: string): string => formatDayAndMonth(day)

interface DayCount {
  day: string
  count: number
}

/** Some days put together, from the first to the last. */
interface DaysCount extends DayCount {
  to: string
}

/** Each day by itself. */
export const daysOf = (days: readonly DayCount[]): DaysCount[] => days.map((item) => ({ ...item, to: item.day }))

/** Puts days together to sevens; the last one ends with the last day. */
export function weeksOf(days: readonly DayCount[]): DaysCount[] {
  const weeks: DaysCount[] = []
  const first = days.length % 7
  for (let start = first === 0 ? 0 : first - 7; start < days.length; start += 7) {
    const week = days.slice(Math.max(0, start), start + 7)
    const [begin, end] = [week.at(0), week.at(-1)]
    if (begin && end)
      weeks.push({ day: begin.day, to: end.day, count: week.reduce((sum, { count }) => sum + count, 0) })
  }
  return weeks
}
