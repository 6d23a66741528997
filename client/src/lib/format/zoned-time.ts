import { viewerTimeZone } from './regional'

/** What the clock on the wall shows in a zone, as if it were UTC. */
function wallClock(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(instant))
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
}

/** `2026-11-27T14:05` in the viewer's zone: what a field for date and time holds. */
export const toLocal = (iso: string, zone = viewerTimeZone()): string =>
  new Date(wallClock(new Date(iso).getTime(), zone)).toISOString().slice(0, 16)

/** The instant that a wall clock in the viewer's zone means; a time that the clocks skip is moved on by as much. */
export function fromLocal(local: string, zone = viewerTimeZone()): string | null {
  const wanted = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local) ? Date.parse(`${local.slice(0, 16)}:00Z`) : Number.NaN
  if (Number.isNaN(wanted)) return null
  // The offset of a first guess may be that of the other side of a change of clocks: once more with its own.
  const first = wanted - (wallClock(wanted, zone) - wanted)
  const second = wanted - (wallClock(first, zone) - first)
  const found = wallClock(second, zone) === wanted ? second : Math.max(first, second)
  return new Date(found).toISOString().replace('.000Z', 'Z')
}

/** An instant's day (`2026-11-27`) in the viewer's zone. */
export const dayOf = (iso: string, zone = viewerTimeZone()): string => toLocal(iso, zone).slice(0, 10)

export const today = (now = new Date(), zone = viewerTimeZone()): string => dayOf(now.toISOString(), zone)

/** A day some days later, by the calendar. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The first day of the month that is so many months after a day's. */
export const addMonths = (day: string, months: number): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 10)

/** A time of day (`09:00`) on a day, as an instant. */
export const atTime = (day: string, time: string, zone = viewerTimeZone()): string =>
  fromLocal(`${day}T${time}`, zone) ?? `${day}T${time}:00Z`

/** The same time of day on another day: moving a task keeps its hour. */
export const onDay = (iso: string, day: string, zone = viewerTimeZone()): string =>
  atTime(day, toLocal(iso, zone).slice(11), zone)
