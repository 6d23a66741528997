import type { TFunction } from 'i18next'

/** The rules that people choose by name. */
export const repeats = {
  daily: 'FREQ=DAILY',
  weekdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  weekly: 'FREQ=WEEKLY',
  monthly: 'FREQ=MONTHLY',
  yearly: 'FREQ=YEARLY',
} as const

export type RepeatName = keyof typeof repeats
export const repeatNames = Object.keys(repeats) as RepeatName[]

/** A rule in words where it is one of the usual ones; the rule itself otherwise, which at least is exact. */
export function recurrenceText(rule: string, t: TFunction): string {
  const name = repeatNames.find((one) => repeats[one] === rule)
  return name ? t(`tasks.repeat.${name}`) : `${t('tasks.repeat.custom')}: ${rule}`
}
