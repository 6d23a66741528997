import { campaignDefaultSort } from '@/features/campaigns/campaign-fields'
import { campaignLook } from '@/features/campaigns/campaign-look'
import { RecordScreen } from './record-screen'

export const CampaignRoute = () => (
  <RecordScreen look={campaignLook} path="/campaigns" defaultSort={campaignDefaultSort} />
)
