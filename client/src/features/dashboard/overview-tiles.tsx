import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { changeOf, pointsOf } from '@/components/charts/change'
import { NumberTile, TileGrid } from '@/components/charts/number-tile'
import type { AnalyticsSummary } from '@/lib/api/types'
import { formatNumber, formatPercent } from '@/lib/format/regional'
import { formatAmount, formatDays, orDash } from './number-format'
import type { RecordLinks } from './record-links'
import { useTile } from './use-tile'

interface OverviewTilesProps {
  summary: AnalyticsSummary
  before: AnalyticsSummary | undefined
  links: RecordLinks
}

/** Every number of the summary, each with its definition and its records. */
export function OverviewTiles({ summary: now, before, links }: OverviewTilesProps) {
  const { t } = useTranslation()
  const tile = useTile()
  const won = links.closedDeals('won')
  return (
    <div className="space-y-5">
      <Group title={t('dashboard.now')}>
        <NumberTile {...tile('openDeals')} value={formatNumber(now.openDeals)} records={links.openDeals()} />
        <NumberTile {...tile('pipelineValue')} value={formatAmount(now.pipelineValue)} records={links.openDeals()} />
        <NumberTile
          {...tile('weightedPipelineValue')}
          value={formatAmount(now.weightedPipelineValue)}
          records={links.openDeals()}
        />
        <NumberTile
          {...tile('hotLeads')}
          value={formatNumber(now.hotLeads)}
          records={links.leadsNow({ temperature: 'hot' })}
        />
        <NumberTile
          {...tile('overdueTasks')}
          value={formatNumber(now.overdueTasks)}
          records={links.tasks({ due: 'overdue' })}
        />
        <NumberTile {...tile('contacts')} value={formatNumber(now.contacts)} records={links.contacts()} />
        <NumberTile {...tile('companies')} value={formatNumber(now.companies)} records={links.companies()} />
      </Group>
      <Group title={t('dashboard.inPeriod')}>
        <NumberTile
          {...tile('leads')}
          value={formatNumber(now.leads)}
          records={links.leads()}
          change={changeOf(now.leads, before?.leads, 'up')}
        />
        <NumberTile
          {...tile('convertedLeads')}
          value={formatNumber(now.convertedLeads)}
          records={links.leads({ stage: 'converted' })}
          change={changeOf(now.convertedLeads, before?.convertedLeads, 'up')}
        />
        <NumberTile
          {...tile('leadConversionRate')}
          value={orDash(now.leadConversionRate, formatPercent)}
          records={links.leads()}
          change={pointsOf(now.leadConversionRate, before?.leadConversionRate, 'up')}
        />
        <NumberTile
          {...tile('wonDeals')}
          value={formatNumber(now.wonDeals)}
          records={won}
          change={changeOf(now.wonDeals, before?.wonDeals, 'up')}
        />
        <NumberTile
          {...tile('wonValue')}
          value={formatAmount(now.wonValue)}
          records={won}
          change={changeOf(now.wonValue, before?.wonValue, 'up')}
        />
        <NumberTile
          {...tile('lostDeals')}
          value={formatNumber(now.lostDeals)}
          records={links.closedDeals('lost')}
          change={changeOf(now.lostDeals, before?.lostDeals, 'down')}
        />
        <NumberTile
          {...tile('winRate')}
          value={orDash(now.winRate, formatPercent)}
          records={links.closedDeals('won,lost')}
          change={pointsOf(now.winRate, before?.winRate, 'up')}
        />
        <NumberTile
          {...tile('averageDealSize')}
          value={orDash(now.averageDealSize, formatAmount)}
          records={won}
          change={changeOf(now.averageDealSize, before?.averageDealSize, 'up')}
        />
        <NumberTile
          {...tile('averageSalesCycleDays')}
          value={orDash(now.averageSalesCycleDays, formatDays)}
          records={won}
          change={changeOf(now.averageSalesCycleDays, before?.averageSalesCycleDays, 'down')}
        />
      </Group>
    </div>
  )
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="space-y-2">
    <h2 className="text-xs font-semibold text-ink-3">{title}</h2>
    <TileGrid label={title}>{children}</TileGrid>
  </section>
)
