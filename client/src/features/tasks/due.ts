import { addDays, atTime, today } from '@/lib/format/zoned-time'

/** When something is due, as people say it. */
export const duePresets = ['today', 'tomorrow', 'nextWeek', 'none'] as const
export type DuePreset = (typeof duePresets)[number]

/** The instant of a preset where the viewer is: in the morning, or this evening for today. */
export function timeOf(preset: DuePreset, now = new Date(), zone?: string): string | null {
  const day = today(now, zone)
  switch (preset) {
    case 'today':
      return atTime(day, '18:00', zone)
    case 'tomorrow':
      return atTime(addDays(day, 1), '09:00', zone)
    case 'nextWeek':
      return atTime(addDays(day, 7), '09:00', zone)
    case 'none':
      return null
  }
}

/** How long before it is due somebody is reminded. */
export const reminders = ['none', 'atTime', 'minutes10', 'minutes30', 'day'] as const
export type Reminder = (typeof reminders)[number]

const minutesBefore: Record<Reminder, number> = { none: 0, atTime: 0, minutes10: 10, minutes30: 30, day: 24 * 60 }

export const reminderOf = (reminder: Reminder, dueAt: string | null): string | null =>
  reminder === 'none' || dueAt === null
    ? null
    : new Date(new Date(dueAt).getTime() - minutesBefore[reminder] * 60_000).toISOString()
