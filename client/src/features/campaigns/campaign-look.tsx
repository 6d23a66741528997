import i18next from 'i18next'
import { FieldValue } from '@/components/fields/field-value'
import { fieldOf } from '@/components/fields/field'
import { RelatedDeals } from '@/components/record/related-deals'
import type { RecordLook } from '@/components/record/record-view'
import { formatDate } from '@/lib/format/regional'
import type { Campaign } from '@/lib/api/types'
import { CampaignChecklist } from './campaign-checklist'
import { campaignFields } from './campaign-fields'
import { CampaignLeads } from './campaign-leads'
import { CampaignNumbers } from './campaign-numbers'
import { CampaignStatusButtons } from './campaign-status-buttons'

/** How a campaign's page and panel look. */
export const campaignLook: RecordLook<'campaign'> = {
  type: 'campaign',
  permission: 'campaigns',
  fields: campaignFields,
  facts: [
    {
      title: 'records.sections.plan',
      keys: ['objective', 'channel', 'priority', 'startDate', 'endDate', 'plannedLeads', 'ownerId', 'tags'],
    },
    { title: 'records.sections.money', keys: ['budget', 'expectedSpend', 'actualSpend', 'currency'] },
    {
      title: 'records.sections.more',
      keys: ['name', 'code', 'audienceSegment', 'productLine', 'businessUnit', 'description'],
    },
    { title: 'records.sections.tracking', keys: ['utmSource', 'utmMedium', 'utmCampaign', 'externalId'] },
    { title: 'records.sections.record', keys: ['createdAt', 'updatedAt'] },
  ],
  subtitle: (campaign) => <CampaignSubtitle campaign={campaign} />,
  aside: (campaign) => <CampaignStatusButtons campaign={campaign} />,
  tabs: (campaign) => [
    { id: 'numbers', label: i18next.t('campaigns.numbers'), content: <CampaignNumbers campaign={campaign} /> },
    { id: 'leads', label: i18next.t('nav.leads'), content: <CampaignLeads id={campaign.id} /> },
    { id: 'deals', label: i18next.t('nav.deals'), content: <RelatedDeals by="campaignId" id={campaign.id} /> },
    {
      id: 'checklist',
      label: i18next.t('campaigns.checklist.tab'),
      count: campaign.complianceChecklist.filter(({ done }) => !done).length,
      content: <CampaignChecklist campaign={campaign} />,
    },
  ],
}

function CampaignSubtitle({ campaign }: { campaign: Campaign }) {
  const days = [campaign.startDate, campaign.endDate].filter((day) => day !== null)
  return (
    <>
      <FieldValue field={fieldOf(campaignFields, 'status')} record={campaign} />
      {days.length > 0 && <span className="num truncate">{days.map(formatDate).join(' – ')}</span>}
      {campaign.code && <span className="truncate">{campaign.code}</span>}
    </>
  )
}
