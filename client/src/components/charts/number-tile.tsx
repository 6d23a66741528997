import { Link } from '@tanstack/react-router'
import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'
import { formatNumber } from '@/lib/format/regional'
import type { RecordsLink } from './chart-types'
import { Hint } from './hint'

/** How a number moved since the period before. */
export interface Change {
  /** Percent, or points when the number is a percentage itself. */
  by: number
  unit: 'percent' | 'points'
  /** Whether more is better; absent where neither is. */
  good?: 'up' | 'down'
}

interface NumberTileProps {
  label: string
  /** How it is defined. */
  hint: string
  value: string
  records?: RecordsLink | null
  change?: Change | null | undefined
  /** What it was in the period before, with the records of then. */
  before?: { value: string; records: RecordsLink } | null
}

/** A number with what it means, and the way to the records that it counts. */
export function NumberTile({ label, hint, value, records, change, before }: NumberTileProps) {
  const { t } = useTranslation()
  return (
    <li
      className={cx(
        'relative flex min-w-0 flex-col gap-0.5 rounded-xl border border-line bg-surface px-3.5 py-3 shadow-card',
        records && 'hover:border-line-strong hover:bg-sunken',
      )}
    >
      <span className="flex min-h-5 items-center justify-between gap-1 text-xs text-ink-2">
        <span className="min-w-0">{label}</span>
        <Hint name={label} text={hint} />
      </span>
      {records ? (
        <Link
          to={records.to}
          search={records.search}
          aria-label={t('charts.tileRecords', { name: label, value })}
          className="num truncate text-xl font-semibold tracking-tight after:absolute after:inset-0 after:rounded-xl"
        >
          {value}
        </Link>
      ) : (
        <span className="num truncate text-xl font-semibold tracking-tight">{value}</span>
      )}
      {change && <ChangeLine change={change} />}
      {before && (
        <Link
          to={before.records.to}
          search={before.records.search}
          aria-label={t('charts.beforeRecords', { name: label, value: before.value })}
          className="num target relative flex min-h-6 w-fit max-w-full items-center truncate text-2xs text-ink-2 underline decoration-line-strong underline-offset-2 hover:decoration-ink"
        >
          {t('charts.before', { value: before.value })}
        </Link>
      )}
    </li>
  )
}

function ChangeLine({ change: { by, unit, good } }: { change: Change }) {
  const { t } = useTranslation()
  const Arrow = by > 0 ? ArrowUpRight : by < 0 ? ArrowDownRight : ArrowRight
  const better = good !== undefined && by !== 0 && by > 0 === (good === 'up')
  const worse = good !== undefined && by !== 0 && !better
  const amount = `${by > 0 ? '+' : by < 0 ? '−' : ''}${formatNumber(Math.abs(by))}`
  return (
    <span
      className={cx(
        'flex items-center gap-1 text-2xs',
        better ? 'text-accent-ink' : worse ? 'text-danger' : 'text-ink-2',
      )}
    >
      <Arrow className="size-3 shrink-0" aria-hidden />
      <span className="truncate">{t(`charts.change.${unit}`, { amount })}</span>
    </span>
  )
}

/** Tiles side by side, as many as there is room for. */
export const TileGrid = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul aria-label={label} className="grid grid-cols-2 gap-2.5 sm:grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))]">
    {children}
  </ul>
)
