import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ChartCard } from '@/components/charts/chart-card'
import { NumberTile, TileGrid } from '@/components/charts/number-tile'
import { formatNumber, formatPercent } from '@/lib/format/regional'
import { leadsQuery } from './analytics-api'
import type { Scope } from './dashboard-scope'
import { formatHours, orDash, sourceName } from './number-format'
import { ChartGrid, NumbersView } from './numbers-view'
import { recordLinks } from './record-links'
import { useTile } from './use-tile'

/** Touched at any time. */
const touched = { firstTouchedAfter: '2000-01-01' }

/** Where the period's leads came from, and what became of them. */
export function Leads({ scope }: { scope: Scope }) {
  const { t } = useTranslation()
  const tile = useTile()
  const links = recordLinks(scope)
  const empty = t('dashboard.none.leads')
  const count = { key: 'count', label: t('nav.leads'), format: formatNumber }
  const converted = { key: 'converted', label: t('dashboard.numbers.convertedLeads'), format: formatNumber }
  const rate = { key: 'rate', label: t('dashboard.numbers.leadConversionRate'), format: formatPercent }
  return (
    <NumbersView query={useQuery(leadsQuery(scope.params))}>
      {(leads) => (
        <>
          <TileGrid label={t('dashboard.inPeriod')}>
            <NumberTile {...tile('leads')} value={formatNumber(leads.leads)} records={links.leads()} />
            <NumberTile
              {...tile('convertedLeads')}
              value={formatNumber(leads.converted)}
              records={links.leads({ stage: 'converted' })}
            />
            <NumberTile
              {...tile('leadConversionRate')}
              value={orDash(leads.conversionRate, formatPercent)}
              records={links.leads()}
            />
            <NumberTile {...tile('touchedLeads')} value={formatNumber(leads.touched)} records={links.leads(touched)} />
            <NumberTile
              {...tile('timeToFirstTouch')}
              value={orDash(leads.timeToFirstTouchHours, formatHours)}
              records={links.leads(touched)}
            />
          </TileGrid>
          <ChartGrid label={t('dashboard.charts')}>
            <ChartCard
              title={t('dashboard.leadsByStage')}
              hint={t('dashboard.hints.leadsByStage')}
              of={t('fields.stage')}
              empty={empty}
              points={leads.byStage.map((item) => ({
                key: item.stage,
                label: t(`choices.leadStage.${item.stage}`),
                values: { count: item.count },
                records: links.leads({ stage: item.stage }),
              }))}
              measures={[count]}
            />
            <ChartCard
              title={t('dashboard.leadsBySource')}
              hint={t('dashboard.hints.leadsBySource')}
              of={t('fields.source')}
              empty={empty}
              points={leads.bySource.map((item) => {
                const source = item.source ?? 'none'
                return {
                  key: source,
                  label: sourceName(item.source),
                  values: { count: item.count, converted: item.converted, rate: item.conversionRate },
                  records: links.leads({ source }),
                  recordsOf: { converted: links.leads({ source, stage: 'converted' }) },
                }
              })}
              measures={[count, converted, rate]}
            />
            <ChartCard
              title={t('dashboard.leadsByGrade')}
              hint={t('dashboard.hints.leadsByGrade')}
              of={t('fields.grade')}
              empty={empty}
              points={leads.byGrade.map((item) => ({
                key: item.grade,
                label: item.grade,
                values: { count: item.count },
                records: links.leads({ grade: item.grade }),
              }))}
              measures={[count]}
            />
            <ChartCard
              title={t('dashboard.leadsByTemperature')}
              hint={t('dashboard.hints.leadsByTemperature')}
              of={t('fields.temperature')}
              empty={empty}
              points={leads.byTemperature.map((item) => ({
                key: item.temperature,
                label: t(`choices.temperature.${item.temperature}`),
                values: { count: item.count },
                records: links.leads({ temperature: item.temperature }),
              }))}
              measures={[count]}
            />
            <ChartCard
              title={t('dashboard.leadsByOwner')}
              hint={t('dashboard.hints.leadsByOwner')}
              of={t('fields.owner')}
              empty={empty}
              points={leads.byOwner.map((item) => {
                const ownerId = item.owner?.id ?? 'none'
                return {
                  key: ownerId,
                  label: item.owner?.displayName ?? t('dashboard.nobody'),
                  values: { count: item.count, converted: item.converted, rate: item.conversionRate },
                  records: links.leads({ ownerId }),
                  recordsOf: { converted: links.leads({ ownerId, stage: 'converted' }) },
                }
              })}
              measures={[count, converted, rate]}
            />
          </ChartGrid>
        </>
      )}
    </NumbersView>
  )
}
