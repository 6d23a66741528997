import { useTranslation } from 'react-i18next'
import { NumberTile, TileGrid } from '@/components/charts/number-tile'
import type { Campaign } from '@/lib/api/types'
import { formatMoney, formatNumber } from '@/lib/format/regional'
import { allLeadStages } from './campaign-leads'
import { CampaignMoney } from './campaign-money'

/** What came of a campaign, each number with its definition and its records. */
export function CampaignNumbers({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation()
  const { id, metrics } = campaign
  const tile = (name: keyof NonNullable<Campaign['metrics']>) => ({
    label: t(`campaigns.metrics.${name}`),
    hint: t(`campaigns.metricHints.${name}`),
  })
  const leads = (search: Record<string, string>) => ({
    to: '/leads' as const,
    search: { view: 'all', campaignId: id, ...search },
  })
  const won = { to: '/deals' as const, search: { view: 'all', campaignId: id, status: 'won' } }
  if (!metrics) return null
  return (
    <div className="space-y-2 pb-4">
      <CampaignMoney campaign={campaign} />
      <div className="px-4 pt-3">
        <TileGrid label={t('campaigns.numbers')}>
          <NumberTile
            {...tile('leads')}
            value={formatNumber(metrics.leads)}
            records={leads({ stage: allLeadStages })}
          />
          <NumberTile
            {...tile('hotLeads')}
            value={formatNumber(metrics.hotLeads)}
            records={leads({ temperature: 'hot' })}
          />
          <NumberTile
            {...tile('convertedLeads')}
            value={formatNumber(metrics.convertedLeads)}
            records={leads({ stage: 'converted' })}
          />
          <NumberTile {...tile('wonDeals')} value={formatNumber(metrics.wonDeals)} records={won} />
          <NumberTile {...tile('revenue')} value={formatMoney(metrics.revenue)} records={won} />
          <NumberTile
            {...tile('roi')}
            value={metrics.roi === null ? '–' : `${formatNumber(metrics.roi)} %`}
            records={won}
          />
          <NumberTile
            {...tile('costPerLead')}
            value={metrics.costPerLead === null ? '–' : formatMoney(metrics.costPerLead)}
            records={leads({ stage: allLeadStages })}
          />
        </TileGrid>
      </div>
    </div>
  )
}
