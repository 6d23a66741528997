/** When a snoozed notification comes back. */
export const inAnHour = (now = new Date()): Date => new Date(now.getTime() + 3_600_000)

/** Eight in the morning of a day from now, by the clock of the device. */
export function morningIn(days: number, now = new Date()): Date {
  const morning = new Date(now)
  morning.setDate(morning.getDate() + days)
  morning.setHours(8, 0, 0, 0)
  return morning
}
