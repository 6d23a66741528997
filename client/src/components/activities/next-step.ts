import { addDays, atTime, today } from '@/lib/format/zoned-time'

/** When to follow up, as people say it. */
export const nextStepPresets = ['none', 'tomorrow', 'inThreeDays', 'nextWeek'] as const
export type NextStepPreset = (typeof nextStepPresets)[number]

const daysAhead: Record<NextStepPreset, number> = { none: 0, tomorrow: 1, inThreeDays: 3, nextWeek: 7 }

/** The instant of a preset: nine in the morning of that day where the viewer is; null for none. */
export const followUpAt = (preset: NextStepPreset, now = new Date(), zone?: string): string | null =>
  preset === 'none' ? null : atTime(addDays(today(now, zone), daysAhead[preset]), '09:00', zone)
