import { atTime, dayOf } from '@/lib/format/zoned-time'
import { weekdays } from '@/lib/regional/weekdays'

export type Weekday = (typeof weekdays)[number]

export const frequencies = ['daily', 'weekly', 'monthly', 'yearly'] as const
export type Frequency = (typeof frequencies)[number]

/** Which one of the month; -1 is the last. */
export const places = [1, 2, 3, 4, -1] as const
export type Place = (typeof places)[number]

/** The day of the month: that of the due time, the last one, or such as the second Tuesday. */
export type MonthDay = { kind: 'same' } | { kind: 'last' } | { kind: 'weekday'; place: Place; weekday: Weekday }

export type RepeatEnd = { kind: 'never' } | { kind: 'until'; day: string } | { kind: 'count'; count: number }

/** A rule as people choose it. */
export interface Repeat {
  frequency: Frequency
  /** Every so many days, weeks, months or years. */
  interval: number
  /** Of weeks. None: the weekday of the due time. */
  days: readonly Weekday[]
  /** Of months. */
  monthDay: MonthDay
  end: RepeatEnd
}

export const maxInterval = 1000
export const maxCount = 10_000

export const workdays: readonly Weekday[] = weekdays.slice(0, 5)

export const simpleRepeat = (frequency: Frequency): Repeat => ({
  frequency,
  interval: 1,
  days: [],
  monthDay: { kind: 'same' },
  end: { kind: 'never' },
})

const codeOf = (day: Weekday): string => day.slice(0, 2).toUpperCase()
const weekdayOf = (code: string): Weekday | undefined => weekdays.find((day) => codeOf(day) === code)

/** `UNTIL` as an instant: the end of the day where the viewer is, so that the day itself still counts. */
const untilOf = (day: string, zone?: string): string => atTime(day, '23:59', zone).replace(/[-:]/g, '')

function untilDay(text: string, zone?: string): string | null {
  const [, year, month, day, time, utc] = /^(\d{4})(\d{2})(\d{2})(T\d{6})?(Z)?$/.exec(text) ?? []
  if (!year || !month || !day) return null
  const date = `${year}-${month}-${day}`
  if (!time) return utc ? null : date
  const clock = `${time.slice(1, 3)}:${time.slice(3, 5)}:${time.slice(5)}`
  return utc ? dayOf(`${date}T${clock}Z`, zone) : null
}

const wholeIn = (text: string, max: number): number | null =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= max ? Number(text) : null

function endOf(parts: ReadonlyMap<string, string>, zone?: string): RepeatEnd | null {
  const until = parts.get('UNTIL')
  const count = parts.get('COUNT')
  if (until !== undefined && count !== undefined) return null
  if (until !== undefined) {
    const day = untilDay(until, zone)
    return day === null ? null : { kind: 'until', day }
  }
  if (count === undefined) return { kind: 'never' }
  const times = wholeIn(count, maxCount)
  return times === null ? null : { kind: 'count', count: times }
}

function monthDayOf(parts: ReadonlyMap<string, string>): MonthDay | null {
  const byDay = parts.get('BYDAY')
  const byMonthDay = parts.get('BYMONTHDAY')
  if (byDay === undefined) {
    if (byMonthDay === undefined) return { kind: 'same' }
    return byMonthDay === '-1' ? { kind: 'last' } : null
  }
  const [, number, code] = /^(-?\d)([A-Z]{2})$/.exec(byDay) ?? []
  const place = places.find((one) => one === Number(number))
  const weekday = weekdayOf(code ?? '')
  return byMonthDay === undefined && place && weekday ? { kind: 'weekday', place, weekday } : null
}

const known: Record<Frequency, readonly string[]> = {
  daily: [],
  weekly: ['BYDAY'],
  monthly: ['BYDAY', 'BYMONTHDAY'],
  yearly: [],
}

/** A rule of RFC 5545 as people choose it; null when the choices can't say it. */
export function readRule(rule: string, zone?: string): Repeat | null {
  const entries = rule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .map((part) => part.split('='))
  const parts = new Map(entries.map(([name = '', value = '']) => [name, value]))
  if (parts.size < entries.length || entries.some(({ length }) => length !== 2)) return null
  const frequency = frequencies.find((one) => one.toUpperCase() === parts.get('FREQ'))
  if (!frequency) return null
  const allowed = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', ...known[frequency]]
  const interval = wholeIn(parts.get('INTERVAL') ?? '1', maxInterval)
  const end = endOf(parts, zone)
  const days = frequency === 'weekly' ? (parts.get('BYDAY')?.split(',') ?? []).map(weekdayOf) : []
  const monthDay: MonthDay | null = frequency === 'monthly' ? monthDayOf(parts) : { kind: 'same' }
  if (![...parts.keys()].every((name) => allowed.includes(name)) || !interval || !end || !monthDay) return null
  const named = days.filter((day) => day !== undefined)
  return named.length === days.length ? { frequency, interval, days: named, monthDay, end } : null
}

const byOf = ({ frequency, days, monthDay }: Repeat): string => {
  if (frequency === 'weekly' && days.length > 0)
    return `;BYDAY=${weekdays
      .filter((day) => days.includes(day))
      .map(codeOf)
      .join(',')}`
  if (frequency !== 'monthly' || monthDay.kind === 'same') return ''
  return monthDay.kind === 'last' ? ';BYMONTHDAY=-1' : `;BYDAY=${monthDay.place}${codeOf(monthDay.weekday)}`
}

/** The rule of RFC 5545. */
export function writeRule(repeat: Repeat, zone?: string): string {
  const { frequency, interval, end } = repeat
  const every = interval > 1 ? `;INTERVAL=${interval}` : ''
  const ends =
    end.kind === 'until' ? `;UNTIL=${untilOf(end.day, zone)}` : end.kind === 'count' ? `;COUNT=${end.count}` : ''
  return `FREQ=${frequency.toUpperCase()}${every}${byOf(repeat)}${ends}`
}

/** Monday to Friday, each week. */
export const isWorkdays = ({ frequency, interval, days }: Repeat): boolean =>
  frequency === 'weekly' &&
  interval === 1 &&
  days.length === workdays.length &&
  workdays.every((day) => days.includes(day))
