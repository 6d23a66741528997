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

/** So many campaigns are told one by one. */
const mostCampaigns = 100

/** What campaigns cost, and what came of them. */
export function Campaigns({ scope }: { scope: Scope }) {
  const { t } = useTranslation()
  const tile = useTile()
  const links = recordLinks(scope)
  return (
    <NumbersView query={useQuery(campaignsQuery(scope.params))}>
      {({ total, spend, byCampaign }) => {
        const campaignId = byCampaign.map(({ id }) => id).join(',')
        // Where only the first ones are told, their records are not all.
        const all = byCampaign.length > 0 && byCampaign.length < mostCampaigns
        const leads = all ? links.leads({ campaignId }) : null
        const won = all ? links.closedDeals('won', { campaignId }) : null
        return (
          <>
            <TileGrid label={t('dashboard.inPeriod')}>
              <NumberTile {...tile('campaignLeads')} value={formatNumber(total.leads)} records={leads} />
              <NumberTile
                {...tile('campaignConverted')}
                value={formatNumber(total.convertedLeads)}
                records={all ? links.leads({ campaignId, stage: 'converted' }) : null}
              />
              <NumberTile {...tile('campaignWonDeals')} value={formatNumber(total.wonDeals)} records={won} />
              <NumberTile {...tile('campaignRevenue')} value={formatAmount(total.revenue)} records={won} />
              <NumberTile {...tile('campaignSpend')} value={formatAmount(spend)} records={links.spend()} />
              <NumberTile {...tile('roi')} value={orDash(total.roi, formatPercent)} records={won} />
              <NumberTile {...tile('costPerLead')} value={orDash(total.costPerLead, formatAmount)} records={leads} />
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
                    spend: { to: '/campaigns', search: { view: 'all', open: id } },
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
        )
      }}
    </NumbersView>
  )
}
