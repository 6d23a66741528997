import { useTranslation } from 'react-i18next'
import type { RecordsLink } from '@/components/charts/chart-types'
import { NumberTile, TileGrid, type Change } from '@/components/charts/number-tile'
import type { SalesAnalytics, SalesChange } from '@/lib/api/types'
import { formatDateRange, formatNumber, formatPercent } from '@/lib/format/regional'
import { formatAmount, formatDays, orDash } from './number-format'
import type { RecordLinks } from './record-links'
import { useTile, type NumberName } from './use-tile'

type Figures = Pick<
  SalesAnalytics,
  'won' | 'lost' | 'winRate' | 'averageDealSize' | 'averageSalesCycleDays' | 'velocity'
>

interface Figure {
  name: NumberName
  of: (figures: Figures) => number | null
  format: (value: number) => string
  status: 'won' | 'lost' | 'won,lost'
  moved: (change: SalesChange) => number | null
  good: Change['good'] & string
}

/** What a period came to, beside what the period before did, each with its records. */
export function SalesTiles({ sales, links }: { sales: SalesAnalytics; links: RecordLinks }) {
  const { t } = useTranslation()
  const tile = useTile()
  const { previous } = sales
  const figures: Figure[] = [
    {
      name: 'wonDeals',
      of: ({ won }) => won.count,
      format: formatNumber,
      status: 'won',
      moved: (c) => c.wonCount,
      good: 'up',
    },
    {
      name: 'wonValue',
      of: ({ won }) => won.value,
      format: formatAmount,
      status: 'won',
      moved: (c) => c.wonValue,
      good: 'up',
    },
    {
      name: 'lostDeals',
      of: ({ lost }) => lost.count,
      format: formatNumber,
      status: 'lost',
      moved: (c) => c.lostCount,
      good: 'down',
    },
    {
      name: 'lostValue',
      of: ({ lost }) => lost.value,
      format: formatAmount,
      status: 'lost',
      moved: (c) => c.lostValue,
      good: 'down',
    },
    {
      name: 'winRate',
      of: (f) => f.winRate,
      format: formatPercent,
      status: 'won,lost',
      moved: (c) => c.winRate,
      good: 'up',
    },
    {
      name: 'averageDealSize',
      of: (f) => f.averageDealSize,
      format: formatAmount,
      status: 'won',
      moved: (c) => c.averageDealSize,
      good: 'up',
    },
    {
      name: 'averageSalesCycleDays',
      of: (f) => f.averageSalesCycleDays,
      format: formatDays,
      status: 'won',
      moved: (c) => c.averageSalesCycleDays,
      good: 'down',
    },
    {
      name: 'velocity',
      of: (f) => f.velocity,
      format: formatAmount,
      status: 'won',
      moved: (c) => c.velocity,
      good: 'up',
    },
  ]
  const before = ({ of, format, status }: Figure): { value: string; records: RecordsLink } | null => {
    const value = previous && of(previous)
    return previous && value !== null
      ? { value: format(value), records: links.closedDeals(status, {}, previous) }
      : null
  }
  const change = ({ name, moved, good }: Figure): Change | null => {
    const by = previous && moved(previous.change)
    return by === null ? null : { by: Math.round(by * 10) / 10, unit: name === 'winRate' ? 'points' : 'percent', good }
  }
  return (
    <div className="space-y-2">
      {previous && (
        <p className="text-xs text-pretty text-ink-2">
          {t('dashboard.comparedWith', { period: formatDateRange(previous.from, previous.to) })}
        </p>
      )}
      <TileGrid label={t('dashboard.inPeriod')}>
        {figures.map((figure) => (
          <NumberTile
            key={figure.name}
            {...tile(figure.name)}
            value={orDash(figure.of(sales), figure.format)}
            records={links.closedDeals(figure.status)}
            change={change(figure)}
            before={before(figure)}
          />
        ))}
      </TileGrid>
    </div>
  )
}
