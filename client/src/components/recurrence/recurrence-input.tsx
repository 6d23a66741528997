import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { addDays, today } from '@/lib/format/zoned-time'
import {
  frequencies,
  isWorkdays,
  maxCount,
  maxInterval,
  readRule,
  simpleRepeat,
  workdays,
  writeRule,
  type Frequency,
  type Repeat,
  type RepeatEnd,
} from './recurrence-rule'
import { recurrenceText } from './recurrence-text'
import { MonthDayInput } from './month-day-input'
import { WeekdayInput } from './weekday-input'

interface RecurrenceInputProps {
  id?: string | undefined
  label: string
  /** A rule of RFC 5545, or null. */
  value: string | null
  onChange: (rule: string | null) => void
}

const workdayRepeat: Repeat = { ...simpleRepeat('weekly'), days: workdays }

/** How often something repeats. A rule that the choices can't say is shown as it is, and stays until another is chosen. */
export function RecurrenceInput({ id, label, value, onChange }: RecurrenceInputProps) {
  const { t } = useTranslation()
  // What was there before: it can be chosen again.
  const [own] = useState(() => (value && !readRule(value) ? value : null))
  const repeat = value ? readRule(value) : null
  const kind = !value ? 'none' : !repeat ? 'own' : isWorkdays(repeat) ? 'workdays' : repeat.frequency
  const choose = (next: string) => {
    if (next === 'none') onChange(null)
    else if (next === 'own') onChange(own)
    else {
      const end: RepeatEnd = repeat?.end ?? { kind: 'never' }
      onChange(writeRule({ ...(next === 'workdays' ? workdayRepeat : simpleRepeat(next as Frequency)), end }))
    }
  }
  const option = (name: Frequency | 'workdays') => ({ value: name, label: t(`recurrence.frequencies.${name}`) })
  return (
    <div className="space-y-3">
      <Select
        {...(id ? { id } : {})}
        label={label}
        className="w-full"
        value={kind}
        onChange={choose}
        options={[
          { value: 'none', label: t('recurrence.none') },
          option('daily'),
          option('workdays'),
          ...frequencies.filter((name) => name !== 'daily').map(option),
          ...(own ? [{ value: 'own', label: t('recurrence.own') }] : []),
        ]}
      />
      {kind === 'own' && (
        <p className="text-xs text-ink-2">
          <code className="font-mono break-all text-ink">{value}</code>
          <br />
          {t('recurrence.ownHelp')}
        </p>
      )}
      {repeat && (
        <>
          <RepeatParts repeat={repeat} onChange={(next) => onChange(writeRule(next))} />
          <p role="status" className="text-xs text-ink-2">
            {recurrenceText(value ?? '', t)}
          </p>
        </>
      )}
    </div>
  )
}

interface PartsProps {
  repeat: Repeat
  onChange: (repeat: Repeat) => void
}

function RepeatParts({ repeat, onChange }: PartsProps) {
  const { t } = useTranslation()
  const { frequency, interval, days, monthDay } = repeat
  return (
    <>
      <label className="flex items-center gap-2">
        {t('recurrence.interval')}
        <span className="w-20">
          <WholeInput
            key={frequency}
            value={interval}
            max={maxInterval}
            onChange={(next) => onChange({ ...repeat, interval: next })}
          />
        </span>
        {t(`recurrence.units.${frequency}`, { count: interval })}
      </label>
      {frequency === 'weekly' && <WeekdayInput value={days} onChange={(next) => onChange({ ...repeat, days: next })} />}
      {frequency === 'monthly' && (
        <MonthDayInput value={monthDay} onChange={(next) => onChange({ ...repeat, monthDay: next })} />
      )}
      <EndInput repeat={repeat} onChange={onChange} />
    </>
  )
}

function EndInput({ repeat, onChange }: PartsProps) {
  const { t } = useTranslation()
  const { end } = repeat
  const choose = (kind: string) =>
    onChange({
      ...repeat,
      end:
        kind === 'until'
          ? { kind: 'until', day: addDays(today(), 90) }
          : kind === 'count'
            ? { kind: 'count', count: 10 }
            : { kind: 'never' },
    })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select
        label={t('recurrence.end')}
        value={end.kind}
        onChange={choose}
        options={(['never', 'until', 'count'] as const).map((kind) => ({
          value: kind,
          label: `${t('recurrence.end')}: ${t(`recurrence.ends.${kind}`)}`,
        }))}
      />
      {end.kind === 'until' && (
        <span className="w-40">
          <Input
            type="date"
            aria-label={t('recurrence.lastDay')}
            value={end.day}
            onChange={({ target }) =>
              target.value !== '' && onChange({ ...repeat, end: { kind: 'until', day: target.value } })
            }
          />
        </span>
      )}
      {end.kind === 'count' && (
        <span className="w-20">
          <WholeInput
            label={t('recurrence.count')}
            value={end.count}
            max={maxCount}
            onChange={(count) => onChange({ ...repeat, end: { kind: 'count', count } })}
          />
        </span>
      )}
    </div>
  )
}

interface WholeInputProps {
  label?: string
  value: number
  max: number
  onChange: (value: number) => void
}

/** A whole number from 1. While nothing sensible is typed, the last one counts. */
function WholeInput({ label, value, max, onChange }: WholeInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Input
      aria-label={label}
      inputMode="numeric"
      maxLength={5}
      className="num"
      value={typed ?? String(value)}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value)
        const number = Number(target.value)
        if (Number.isInteger(number) && number >= 1 && number <= max) onChange(number)
      }}
    />
  )
}
