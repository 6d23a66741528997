import { RecordCreate } from '@/components/record/record-create'
import { campaignFields } from './campaign-fields'
import { blankCampaign, campaignLayout, campaignSchema } from './campaign-form'

export const CampaignCreate = ({
  start,
  onClose,
}: {
  start: { key: string; value: string } | null
  onClose: () => void
}) => (
  <RecordCreate
    type="campaign"
    fields={campaignFields}
    layout={campaignLayout}
    schema={campaignSchema}
    blank={blankCampaign}
    start={start}
    likeness={({ name }) => name}
    onClose={onClose}
  />
)
