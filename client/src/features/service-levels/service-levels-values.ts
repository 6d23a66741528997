import i18next from 'i18next'
import { z } from 'zod'
import type { FieldShape } from '@/components/fields/field'
import { parseNumber } from '@/components/fields/field-change'
import type { ServiceLevels, ServiceLevelsInput } from '@/lib/api/types'
import { weekdays } from '@/lib/regional/weekdays'

export const priorities = ['urgent', 'high', 'medium', 'low'] as const

const hours = z.string().refine(
  (text) => {
    const number = parseNumber(text)
    return number !== null && number > 0 && number <= 8760
  },
  { error: () => i18next.t('serviceLevels.badHours') },
)

const level = z.object({ response: hours, resolution: hours })

/** What the form holds: hours as people type them, one stretch a day. */
export const levelsSchema = z.object({
  levels: z.object({ urgent: level, high: level, medium: level, low: level }),
  hours: z
    .array(z.object({ day: z.enum(weekdays), isOpen: z.boolean(), from: z.string(), to: z.string() }))
    .refine((days) => days.some(({ isOpen }) => isOpen), { error: () => i18next.t('serviceLevels.neverOpen') })
    .refine((days) => days.every(({ isOpen, from, to }) => !isOpen || from < to), {
      error: () => i18next.t('serviceLevels.badOrder'),
    }),
  holidays: z.array(
    z.object({
      date: z.string().min(1, { error: () => i18next.t('serviceLevels.needDate') }),
      name: z.string().max(100),
    }),
  ),
  asksForRating: z.boolean(),
})

export type LevelsValues = z.infer<typeof levelsSchema>
export type LevelsRecord = LevelsValues & { version: number }

const inHours = (minutes: number) => String(Math.round((minutes / 60) * 100) / 100)

/** The levels as the form has them; a day of several stretches becomes one from the first to the last. */
export function levelsRecord(known: ServiceLevels): LevelsRecord {
  const of = (priority: (typeof priorities)[number]) => {
    const found = known.levels.find((one) => one.priority === priority)
    return {
      response: inHours(found?.firstResponseMinutes ?? 0),
      resolution: inHours(found?.resolutionMinutes ?? 0),
    }
  }
  return {
    version: known.version,
    levels: { urgent: of('urgent'), high: of('high'), medium: of('medium'), low: of('low') },
    hours: weekdays.map((day) => {
      const stretches = known.hours.filter((one) => one.day === day)
      return {
        day,
        isOpen: stretches.length > 0,
        from: stretches[0]?.from ?? '09:00',
        to: stretches.at(-1)?.to ?? '17:00',
      }
    }),
    holidays: known.holidays.map(({ date, name }) => ({ date, name: name ?? '' })),
    asksForRating: known.asksForRating,
  }
}

export const withoutVersion = ({ levels, hours, holidays, asksForRating }: LevelsRecord): LevelsValues => ({
  levels,
  hours,
  holidays,
  asksForRating,
})

const minutes = (text: string) => Math.max(1, Math.round((parseNumber(text) ?? 0) * 60))

/** What is sent: only what was changed, each list as a whole. */
export const levelsPatch = (patch: Partial<LevelsValues>): ServiceLevelsInput => ({
  ...(patch.levels && {
    levels: priorities.map((priority) => ({
      priority,
      firstResponseMinutes: minutes(patch.levels?.[priority].response ?? ''),
      resolutionMinutes: minutes(patch.levels?.[priority].resolution ?? ''),
    })),
  }),
  ...(patch.hours && {
    hours: patch.hours.filter(({ isOpen }) => isOpen).map(({ day, from, to }) => ({ day, from, to })),
  }),
  ...(patch.holidays && {
    holidays: patch.holidays.map(({ date, name }) => ({ date, name: name.trim() || null })),
  }),
  ...(patch.asksForRating !== undefined && { asksForRating: patch.asksForRating }),
})

/** How the parts are called, should somebody else have changed the same ones. */
export const levelsFields: readonly FieldShape[] = [
  { key: 'levels', label: 'serviceLevels.levels', kind: 'text', describe: () => i18next.t('serviceLevels.levels') },
  { key: 'hours', label: 'serviceLevels.hours', kind: 'text', describe: () => i18next.t('serviceLevels.hours') },
  {
    key: 'holidays',
    label: 'serviceLevels.holidays',
    kind: 'text',
    describe: () => i18next.t('serviceLevels.holidays'),
  },
  {
    key: 'asksForRating',
    label: 'serviceLevels.asks',
    kind: 'text',
    describe: (value) => i18next.t(value === true ? 'serviceLevels.yes' : 'serviceLevels.no'),
  },
]

/** What a control is called where its error is told away from it. */
export function labelOf(name: string): string {
  const [group, priority, target] = name.split('.')
  if (group === 'holidays') return i18next.t('serviceLevels.holidays')
  if (group !== 'levels') return i18next.t('serviceLevels.hours')
  const what = i18next.t(target === 'resolution' ? 'serviceLevels.resolution' : 'serviceLevels.response')
  return `${i18next.t(`choices.priority.${(priority ?? 'low') as 'low'}`)}: ${what}`
}
