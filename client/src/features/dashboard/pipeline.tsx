import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ChartCard } from '@/components/charts/chart-card'
import { NumberTile, TileGrid } from '@/components/charts/number-tile'
import { formatNumber, formatPercent } from '@/lib/format/regional'
import { today } from '@/lib/format/zoned-time'
import { pipelineQuery } from './analytics-api'
import type { Scope } from './dashboard-scope'
import { formatAmount, formatDays } from './number-format'
import { ChartGrid, NumbersView } from './numbers-view'
import { recordLinks } from './record-links'
import { useTile } from './use-tile'

/** What stands in the pipelines, and how deals went on in the period. */
export function Pipeline({ scope }: { scope: Scope }) {
  const { t } = useTranslation()
  const tile = useTile()
  const links = recordLinks(scope)
  const overdue = { expectedCloseBefore: today(new Date(), scope.zone) }
  const count = { key: 'count', label: t('nav.deals'), format: formatNumber }
  const value = { key: 'value', label: t('charts.value'), format: formatAmount }
  return (
    <NumbersView query={useQuery(pipelineQuery(scope.params))}>
      {(pipeline) => {
        const several = new Set(pipeline.byStage.map((stage) => stage.pipeline.id)).size > 1
        const nameOfStage = (stage: (typeof pipeline.byStage)[number]) =>
          several ? `${stage.pipeline.name}: ${stage.stage}` : stage.stage
        return (
          <>
            <TileGrid label={t('dashboard.numbersOf')}>
              <NumberTile
                {...tile('openDeals')}
                value={formatNumber(pipeline.open.count)}
                records={links.openDeals()}
              />
              <NumberTile
                {...tile('pipelineValue')}
                value={formatAmount(pipeline.open.value)}
                records={links.openDeals()}
              />
              <NumberTile
                {...tile('weightedPipelineValue')}
                value={formatAmount(pipeline.weightedValue)}
                records={links.openDeals()}
              />
              <NumberTile
                {...tile('overdueDeals')}
                value={formatNumber(pipeline.overdue)}
                records={links.openDeals(overdue)}
              />
              <NumberTile
                {...tile('createdDeals')}
                value={formatNumber(pipeline.created.count)}
                records={links.createdDeals()}
              />
              <NumberTile
                {...tile('wonDeals')}
                value={formatNumber(pipeline.won.count)}
                records={links.closedDeals('won')}
              />
              <NumberTile
                {...tile('lostDeals')}
                value={formatNumber(pipeline.lost.count)}
                records={links.closedDeals('lost')}
              />
            </TileGrid>
            <ChartGrid label={t('dashboard.charts')}>
              <ChartCard
                title={t('dashboard.dealsByStage')}
                hint={t('dashboard.hints.pipelineByStage')}
                of={t('fields.stage')}
                empty={t('dashboard.none.deals')}
                points={pipeline.byStage.map((stage) => ({
                  key: stage.stageId,
                  label: nameOfStage(stage),
                  values: {
                    value: stage.value,
                    count: stage.count,
                    weighted: stage.weightedValue,
                    age: stage.averageAgeDays,
                    overdue: stage.overdue,
                  },
                  records: links.openDeals({ stageId: stage.stageId }),
                  recordsOf: { overdue: links.openDeals({ stageId: stage.stageId, ...overdue }) },
                }))}
                measures={[
                  value,
                  count,
                  { key: 'weighted', label: t('dashboard.numbers.weightedPipelineValue'), format: formatAmount },
                  { key: 'age', label: t('dashboard.averageAge'), format: formatDays },
                  { key: 'overdue', label: t('dashboard.numbers.overdueDeals'), format: formatNumber },
                ]}
              />
              <ChartCard
                title={t('dashboard.conversion')}
                hint={t('dashboard.hints.conversion')}
                of={t('fields.stage')}
                empty={t('dashboard.none.deals')}
                points={pipeline.byStage.map((stage) => ({
                  key: stage.stageId,
                  label: nameOfStage(stage),
                  values: {
                    rate: stage.conversionRate,
                    left: stage.left,
                    advanced: stage.advanced,
                    back: stage.back,
                    lost: stage.lost,
                  },
                  records: null,
                }))}
                measures={[
                  { key: 'rate', label: t('dashboard.conversionRate'), format: formatPercent },
                  { key: 'left', label: t('dashboard.left'), format: formatNumber },
                  { key: 'advanced', label: t('dashboard.advanced'), format: formatNumber },
                  { key: 'back', label: t('dashboard.back'), format: formatNumber },
                  { key: 'lost', label: t('dashboard.lost'), format: formatNumber },
                ]}
              />
              <ChartCard
                title={t('dashboard.createdAndClosed')}
                hint={t('dashboard.hints.createdAndClosed')}
                of={t('nav.deals')}
                empty={t('dashboard.none.deals')}
                points={[
                  { key: 'created', sum: pipeline.created, records: links.createdDeals() },
                  { key: 'won', sum: pipeline.won, records: links.closedDeals('won') },
                  { key: 'lost', sum: pipeline.lost, records: links.closedDeals('lost') },
                ].map(({ key, sum, records }) => ({
                  key,
                  label: t(`dashboard.numbers.${key as 'created' | 'won' | 'lost'}Deals`),
                  values: { count: sum.count, value: sum.value },
                  records,
                }))}
                measures={[count, value]}
              />
            </ChartGrid>
          </>
        )
      }}
    </NumbersView>
  )
}
