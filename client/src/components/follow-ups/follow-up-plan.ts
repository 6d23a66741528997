import { addDays, atTime, dayOf, onDay, toLocal } from '@/lib/format/zoned-time'

/** When to begin if nobody says so, as the server has it: what is due today must still be to do today. */
export function usualStart(now = new Date(), zone?: string): string {
  const local = toLocal(now.toISOString(), zone)
  return atTime(local.slice(0, 10), local.slice(11) < '17:00' ? '17:00' : '23:59', zone)
}

const sunday = 0
const saturday = 6

function afterWeekend(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, weekday === saturday ? 2 : weekday === sunday ? 1 : 0)
}

/** When a step's task is due: so many days after the start, at its time of day; Monday takes what falls on a weekend. */
export function stepDueAt(startAt: string, afterDays: number, skipWeekends: boolean, zone?: string): string {
  const day = addDays(dayOf(startAt, zone), afterDays)
  return onDay(startAt, skipWeekends ? afterWeekend(day) : day, zone)
}
