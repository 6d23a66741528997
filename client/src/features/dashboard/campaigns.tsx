import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ChartCard } from '@/components/charts/chart-card'
import { NumberTile, TileGrid } from '@/components/charts/number-tile'
import { formatNumber, formatPercent } from '@/lib/format/regional'
import { campaignsQuery } from './analytics-api'
import type { Scope } from './dashboard-scope'
import { formatAmount, orDash } from './number-format'
import { NumbersView } from './numbers-view'
import { recordLinks } from './record-links'
import { useTile } from './use-tile'

/** What campaigns cost, and what came of them. */
export function Campaigns({ scope }: { scope: Scope }) {
  const { t } = useTranslation()
  const tile = useTile()
  const links = recordLinks(scope)
  return (
    <NumbersView query={useQuery(campaignsQuery(scope.params))}>
      {({ total, spend, byCampaign }) => (
        <>
          <TileGrid label={t('dashboard.inPeriod')}>
            <NumberTile {...tile('campaignLeads')} value={formatNumber(total.leads)} />
            <NumberTile {...tile('campaignConverted')} value={formatNumber(total.convertedLeads)} />
            <NumberTile {...tile('campaignWonDeals')} value={formatNumber(total.wonDeals)} />
            <NumberTile {...tile('campaignRevenue')} value={formatAmount(total.revenue)} />
            <NumberTile {...tile('campaignSpend')} value={formatAmount(spend)} />
            <NumberTile {...tile('roi')} value={orDash(total.roi, formatPercent)} />
            <NumberTile {...tile('costPerLead')} value={orDash(total.costPerLead, formatAmount)} />
          </TileGrid>
          <ChartCard
            title={t('dashboard.byCampaign')}
            hint={t('dashboard.hints.byCampaign')}
            of={t('fields.campaign')}
            empty={t('dashboard.none.campaignNumbers')}
            points={byCampaign.map(({ id, name, spend: spent, metrics }) => {
              const won = links.closedDeals('won', { campaignId: id })
              const leads = links.leads({ campaignId: id })
              return {
                key: id,
                label: name,
                values: {
                  revenue: metrics.revenue,
                  won: metrics.wonDeals,
                  leads: metrics.leads,
                  converted: metrics.convertedLeads,
                  spend: spent,
                  roi: metrics.roi,
                  costPerLead: metrics.costPerLead,
                },
                records: won,
                recordsOf: {
                  won,
                  leads,
                  converted: links.leads({ campaignId: id, stage: 'converted' }),
                  costPerLead: leads,
                },
              }
            })}
            measures={[
              { key: 'revenue', label: t('dashboard.numbers.campaignRevenue'), format: formatAmount },
              { key: 'won', label: t('dashboard.numbers.wonDeals'), format: formatNumber },
              { key: 'leads', label: t('nav.leads'), format: formatNumber },
              { key: 'converted', label: t('dashboard.numbers.convertedLeads'), format: formatNumber },
              { key: 'spend', label: t('dashboard.numbers.campaignSpend'), format: formatAmount },
              { key: 'roi', label: t('dashboard.numbers.roi'), format: formatPercent },
              { key: 'costPerLead', label: t('dashboard.numbers.costPerLead'), format: formatAmount },
            ]}
          />
        </>
      )}
    </NumbersView>
  )
}
