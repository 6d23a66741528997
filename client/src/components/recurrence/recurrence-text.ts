import type { TFunction } from 'i18next'
import { formatDate, formatNumber } from '@/lib/format/regional'
import { weekdays } from '@/lib/regional/weekdays'
import { isWorkdays, readRule, type Repeat } from './recurrence-rule'

function everyText(repeat: Repeat, t: TFunction): string {
  const { frequency, interval, days, monthDay } = repeat
  if (isWorkdays(repeat)) return t('recurrence.everyWorkday')
  const every = t(`recurrence.every.${frequency}`, { count: interval, formatted: formatNumber(interval) })
  if (frequency === 'weekly' && days.length > 0) {
    const names = weekdays.filter((day) => days.includes(day)).map((day) => t(`weekdays.${day}`))
    return t('recurrence.on', { every, days: names.join(', ') })
  }
  if (frequency !== 'monthly' || monthDay.kind === 'same') return every
  return monthDay.kind === 'last'
    ? t('recurrence.onLastDay', { every })
    : t('recurrence.onPlace', {
        every,
        place: t(`recurrence.places.${monthDay.place}`),
        day: t(`weekdays.${monthDay.weekday}`),
      })
}

/** A rule in words; where the choices can't say it the rule itself, which at least is exact. */
export function recurrenceText(rule: string, t: TFunction): string {
  const repeat = readRule(rule)
  if (!repeat) return t('recurrence.ownRule', { rule })
  const text = everyText(repeat, t)
  const { end } = repeat
  if (end.kind === 'until') return t('recurrence.untilDay', { text, day: formatDate(end.day) })
  return end.kind === 'count'
    ? t('recurrence.times', { text, count: end.count, formatted: formatNumber(end.count) })
    : text
}
