import { campaignColumns, campaignDefaultSort } from '@/features/campaigns/campaign-fields'
import { campaignLook } from '@/features/campaigns/campaign-look'
import { RecordListScreen } from './record-list-screen'

export const CampaignListRoute = () => (
  <RecordListScreen look={campaignLook} path="/campaigns" columns={campaignColumns} defaultSort={campaignDefaultSort} />
)
