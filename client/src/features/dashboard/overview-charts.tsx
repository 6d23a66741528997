import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartCard } from '@/components/charts/chart-card'
import type { AnalyticsSummary } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { formatAmount, sourceName } from './number-format'
import { ChartGrid } from './numbers-view'
import type { RecordLinks } from './record-links'

interface OverviewChartsProps {
  summary: AnalyticsSummary
  links: RecordLinks
  children: ReactNode
}

/** Deals by stage, leads by source, and the campaigns that brought most of them. */
export function OverviewCharts({ summary, links, children }: OverviewChartsProps) {
  const { t } = useTranslation()
  const pipelines = new Set(summary.dealsByStage.map(({ pipeline }) => pipeline.id))
  const leads = { key: 'leads', label: t('nav.leads'), format: formatNumber }
  return (
    <ChartGrid label={t('dashboard.charts')}>
      <ChartCard
        title={t('dashboard.dealsByStage')}
        hint={t('dashboard.hints.dealsByStage')}
        of={t('fields.stage')}
        empty={t('dashboard.none.deals')}
        points={summary.dealsByStage.map(({ stageId, stage, pipeline, count, value }) => ({
          key: stageId,
          label: pipelines.size > 1 ? `${pipeline.name}: ${stage}` : stage,
          values: { value, count },
          records: links.openDeals({ stageId }),
        }))}
        measures={[
          { key: 'value', label: t('charts.value'), format: formatAmount },
          { key: 'count', label: t('nav.deals'), format: formatNumber },
        ]}
      />
      <ChartCard
        title={t('dashboard.leadsBySource')}
        hint={t('dashboard.hints.leadsBySource')}
        of={t('fields.source')}
        empty={t('dashboard.none.leads')}
        points={summary.leadsBySource.map(({ source, count }) => ({
          key: source ?? 'none',
          label: sourceName(source),
          values: { leads: count },
          records: links.leads({ source: source ?? 'none' }),
        }))}
        measures={[leads]}
      />
      <ChartCard
        title={t('dashboard.topCampaigns')}
        hint={t('dashboard.hints.topCampaigns')}
        of={t('fields.campaign')}
        empty={t('dashboard.none.campaigns')}
        points={summary.topCampaigns.map(({ id, name, leads: count }) => ({
          key: id,
          label: name,
          values: { leads: count },
          records: links.leads({ campaignId: id }),
        }))}
        measures={[leads]}
      />
      {children}
    </ChartGrid>
  )
}
