import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RecordsLink } from '@/components/charts/chart-types'
import { seriesColor } from './series-plot'

interface LegendItem {
  key: string
  label: string
  value: string
  records: RecordsLink | null
}

/** What each colour is, what it comes to, and the way to its records. */
export function SeriesLegend({ title, items }: { title: string; items: readonly LegendItem[] }) {
  const { t } = useTranslation()
  if (items.length === 0) return null
  return (
    <ul aria-label={t('reports.legend', { name: title })} className="flex flex-wrap gap-x-4 gap-y-1 px-2 pt-2 text-xs">
      {items.map(({ key, label, value, records }, index) => (
        <li key={key} className="flex items-center gap-1.5">
          <span aria-hidden className="size-3 shrink-0 rounded-sm" style={{ background: seriesColor(index) }} />
          {records ? (
            <Link
              to={records.to}
              search={records.search}
              aria-label={t('charts.barRecords', { name: label, value })}
              className="inline-flex min-h-6 items-center gap-1 hover:underline"
            >
              {label} <span className="num text-ink-2">{value}</span>
            </Link>
          ) : (
            <span>
              {label} <span className="num text-ink-2">{value}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
