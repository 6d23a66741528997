import { useTranslation } from 'react-i18next'
import { inputStyle } from '@/components/ui/input'
import { cx } from '@/lib/class-names'
import { formatDate, formatDay } from '@/lib/format/regional'
import { addDays, dayOf } from '@/lib/format/zoned-time'
import { Chip } from './filter-chip'
import type { ListState } from './list-state'

/** The two query parameters of a range: from the first, inclusive, to before the second. */
export const rangeParams = (range: string): [string, string] => [`${range}After`, `${range}Before`]

const isDay = (bound: string) => bound.length === 10

/** The last day that an upper bound leaves in; bounds are days, or moments where a link was made in another zone. */
const lastDay = (bound: string) =>
  isDay(bound) ? addDays(bound, -1) : dayOf(new Date(Date.parse(bound) - 1).toISOString())
const firstDay = (bound: string) => (isDay(bound) ? bound : dayOf(bound))

interface RangeChipProps {
  label: string
  range: string
  filters: ListState['filters']
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (change: Record<string, readonly string[]>) => void
}

/** Narrows a list to a stretch of days. */
export function RangeChip({ label, range, filters, open, onOpen, onChange }: RangeChipProps) {
  const { t } = useTranslation()
  const [after, before] = rangeParams(range)
  const [from = ''] = filters[after] ?? []
  const [until = ''] = filters[before] ?? []
  const first = from && (isDay(from) ? formatDate(from) : formatDay(from))
  const last = until && formatDate(lastDay(until))
  const told =
    first && last
      ? t('table.rangeBetween', { from: first, to: last })
      : first
        ? t('table.rangeFrom', { from: first })
        : last && t('table.rangeTo', { to: last })
  const set = (param: string, day: string) => onChange({ [param]: day ? [day] : [] })
  return (
    <Chip
      label={label}
      value={told}
      open={open}
      onOpen={onOpen}
      onRemove={() => onChange({ [after]: [], [before]: [] })}
    >
      <div className="flex flex-col gap-2 p-3">
        <Day label={t('table.filterFrom')} value={from && firstDay(from)} onDay={(day) => set(after, day)} />
        <Day
          label={t('table.filterTo')}
          value={until && lastDay(until)}
          onDay={(day) => set(before, day && addDays(day, 1))}
        />
      </div>
    </Chip>
  )
}

const Day = ({ label, value, onDay }: { label: string; value: string; onDay: (day: string) => void }) => (
  <label className="flex items-center justify-between gap-3 text-xs text-ink-2">
    {label}
    <input
      type="date"
      className={cx(inputStyle, 'target h-8')}
      value={value}
      onChange={(event) => onDay(event.target.value)}
    />
  </label>
)
