import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ChartCard } from '@/components/charts/chart-card'
import type { ChartPoint } from '@/components/charts/chart-types'
import type { DealCount, SalesAnalytics } from '@/lib/api/types'
import { formatMonth, formatNumber, formatPercent } from '@/lib/format/regional'
import { salesQuery } from './analytics-api'
import type { Scope } from './dashboard-scope'
import { formatAmount, nameOf } from './number-format'
import { ChartGrid, NumbersView } from './numbers-view'
import { monthOf, shortMonth, within } from './period'
import { filterValue, recordLinks, type RecordLinks } from './record-links'
import { SalesTiles } from './sales-tiles'

/** What was won and lost, by month, person, reason, competitor and source. */
export function Sales({ scope }: { scope: Scope }) {
  const links = recordLinks(scope)
  return (
    <NumbersView query={useQuery(salesQuery(scope.params))}>
      {(sales) => (
        <>
          <SalesTiles sales={sales} links={links} />
          <SalesCharts sales={sales} links={links} scope={scope} />
        </>
      )}
    </NumbersView>
  )
}

interface SalesChartsProps {
  sales: SalesAnalytics
  links: RecordLinks
  scope: Scope
}

function SalesCharts({ sales, links, scope }: SalesChartsProps) {
  const { t } = useTranslation()
  const empty = t('dashboard.none.closed')
  const wonValue = { key: 'wonValue', label: t('dashboard.numbers.wonValue'), format: formatAmount }
  const won = { key: 'won', label: t('dashboard.numbers.wonDeals'), format: formatNumber }
  const lost = { key: 'lost', label: t('dashboard.numbers.lostDeals'), format: formatNumber }
  const winRate = { key: 'winRate', label: t('dashboard.numbers.winRate'), format: formatPercent }
  const count = { key: 'count', label: t('nav.deals'), format: formatNumber }
  const value = { key: 'value', label: t('charts.value'), format: formatAmount }

  const outcome = (
    { won: good, lost: bad, winRate: rate = null }: { won: DealCount; lost: DealCount; winRate?: number | null },
    list: (status: 'won' | 'lost' | 'won,lost') => ChartPoint['records'],
  ): Pick<ChartPoint, 'values' | 'records' | 'recordsOf'> => {
    const [all, wins, losses] = [list('won,lost'), list('won'), list('lost')]
    return {
      values: { won: good.count, wonValue: good.value, lost: bad.count, winRate: rate },
      records: all,
      ...(wins && losses ? { recordsOf: { won: wins, wonValue: wins, lost: losses } } : {}),
    }
  }
  const byName = (field: 'competitor' | 'source', items: SalesAnalytics['bySource']): ChartPoint[] =>
    items.map((item) => {
      const filter = filterValue(item.name)
      return {
        key: item.name ?? 'none',
        label: nameOf(item.name),
        ...outcome(item, (status) => (filter === null ? null : links.closedDeals(status, { [field]: filter }))),
      }
    })
  const byReason = (status: 'won' | 'lost', field: 'winReason' | 'lossReason'): ChartPoint[] =>
    sales.byReason
      .filter((item) => item.status === status)
      .map(({ reason, ...item }) => {
        const filter = filterValue(reason)
        return {
          key: reason ?? 'none',
          label: nameOf(reason),
          values: { count: item.count, value: item.value },
          records: filter === null ? null : links.closedDeals(status, { [field]: filter }),
        }
      })

  return (
    <ChartGrid label={t('dashboard.charts')}>
      <div className="lg:col-span-2">
        <ChartCard
          shape="columns"
          title={t('dashboard.salesByMonth')}
          hint={t('dashboard.hints.salesByMonth')}
          of={t('dashboard.month')}
          empty={empty}
          points={sales.byMonth.map((item) => ({
            key: item.month,
            label: shortMonth(item.month),
            fullLabel: formatMonth(`${item.month}-01`),
            ...outcome(item, (status) => links.closedDeals(status, {}, within(scope.range, monthOf(item.month)))),
          }))}
          measures={[wonValue, won, lost]}
        />
      </div>
      <ChartCard
        title={t('dashboard.salesByOwner')}
        hint={t('dashboard.hints.salesByOwner')}
        of={t('fields.owner')}
        empty={empty}
        points={sales.byOwner.map((item) => ({
          key: item.owner?.id ?? 'none',
          label: item.owner?.displayName ?? t('dashboard.nobody'),
          ...outcome(item, (status) => links.closedDeals(status, { ownerId: item.owner?.id ?? 'none' })),
        }))}
        measures={[wonValue, won, lost, winRate]}
      />
      <ChartCard
        title={t('dashboard.salesBySource')}
        hint={t('dashboard.hints.salesBySource')}
        of={t('fields.source')}
        empty={empty}
        points={byName('source', sales.bySource)}
        measures={[won, wonValue, lost, winRate]}
      />
      <ChartCard
        title={t('dashboard.winReasons')}
        hint={t('dashboard.hints.winReasons')}
        of={t('fields.winReason')}
        empty={t('dashboard.none.won')}
        points={byReason('won', 'winReason')}
        measures={[count, value]}
      />
      <ChartCard
        title={t('dashboard.lossReasons')}
        hint={t('dashboard.hints.lossReasons')}
        of={t('fields.lossReason')}
        empty={t('dashboard.none.lost')}
        points={byReason('lost', 'lossReason')}
        measures={[count, value]}
      />
      <ChartCard
        title={t('dashboard.byCompetitor')}
        hint={t('dashboard.hints.byCompetitor')}
        of={t('fields.competitor')}
        empty={empty}
        points={byName('competitor', sales.byCompetitor)}
        measures={[winRate, won, lost]}
      />
    </ChartGrid>
  )
}
