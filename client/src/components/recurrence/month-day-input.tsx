import { useTranslation } from 'react-i18next'
import { Select } from '@/components/ui/select'
import { weekdays } from '@/lib/regional/weekdays'
import { places, type MonthDay, type Place, type Weekday } from './recurrence-rule'

interface MonthDayInputProps {
  value: MonthDay
  onChange: (monthDay: MonthDay) => void
}

/** The day of the month on which something repeats. */
export function MonthDayInput({ value, onChange }: MonthDayInputProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select
        label={t('recurrence.monthDay')}
        value={value.kind}
        onChange={(kind) =>
          onChange(
            kind === 'weekday' ? { kind, place: 1, weekday: 'monday' } : { kind: kind === 'last' ? 'last' : 'same' },
          )
        }
        options={(['same', 'last', 'weekday'] as const).map((kind) => ({
          value: kind,
          label: t(`recurrence.monthDays.${kind}`),
        }))}
      />
      {value.kind === 'weekday' && (
        <>
          <Select
            label={t('recurrence.place')}
            value={String(value.place)}
            onChange={(place) => onChange({ ...value, place: Number(place) as Place })}
            options={places.map((place) => ({ value: String(place), label: t(`recurrence.places.${place}`) }))}
          />
          <Select
            label={t('recurrence.weekday')}
            value={value.weekday}
            onChange={(weekday) => onChange({ ...value, weekday: weekday as Weekday })}
            options={weekdays.map((day) => ({ value: day, label: t(`weekdays.${day}`) }))}
          />
        </>
      )}
    </div>
  )
}
