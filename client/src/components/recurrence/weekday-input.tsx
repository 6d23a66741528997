import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'
import { firstWeekday, formatWeekday } from '@/lib/format/regional'
import { addDays } from '@/lib/format/zoned-time'
import { weekdays } from '@/lib/regional/weekdays'
import type { Weekday } from './recurrence-rule'

interface WeekdayInputProps {
  value: readonly Weekday[]
  onChange: (days: readonly Weekday[]) => void
}

const someMonday = '2024-01-01'

/** The seven days, from the one with which the viewer's week begins. */
const inOrder = (): { day: Weekday; short: string }[] =>
  weekdays.map((_, index) => {
    // `firstWeekday` counts from Sunday.
    const at = (firstWeekday() + 6 + index) % weekdays.length
    return { day: weekdays[at] ?? 'monday', short: formatWeekday(addDays(someMonday, at)) }
  })

/** Some days of the week. */
export function WeekdayInput({ value, onChange }: WeekdayInputProps) {
  const { t } = useTranslation()
  return (
    <div role="group" aria-label={t('recurrence.days')} className="flex flex-wrap gap-1">
      {inOrder().map(({ day, short }) => {
        const on = value.includes(day)
        return (
          <button
            key={day}
            type="button"
            aria-pressed={on}
            aria-label={t(`weekdays.${day}`)}
            onClick={() => onChange(on ? value.filter((one) => one !== day) : [...value, day])}
            className={cx(
              'target h-8 min-w-11 rounded-md border px-2 text-xs font-medium',
              on ? 'border-accent bg-accent text-on-accent' : 'border-control text-ink-2 hover:bg-hover',
            )}
          >
            {short}
          </button>
        )
      })}
    </div>
  )
}
