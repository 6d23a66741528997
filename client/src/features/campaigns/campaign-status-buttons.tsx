import { useTranslation } from 'react-i18next'
import { useSaveField } from '@/components/record/use-save-field'
import { Button } from '@/components/ui/button'
import type { Campaign, CampaignStatus } from '@/lib/api/types'
import type { TextKey } from '@/lib/i18n/text-key'
import { useCan } from '@/lib/session/me'
import { campaignFields } from './campaign-fields'

/** What a turn is called from where the campaign stands. */
const wordFor = (from: CampaignStatus, to: CampaignStatus): TextKey => {
  if (to === 'active' && from === 'paused') return 'campaigns.goOn'
  if (to === 'active' && from === 'completed') return 'campaigns.takeUpAgain'
  return `campaigns.turn.${to}`
}

/** The turns that the server allows now, the usual one first. */
export function CampaignStatusButtons({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation()
  const save = useSaveField('campaign', campaignFields)
  if (!useCan('campaigns.write') || campaign.deletedAt) return null
  return (
    <>
      {campaign.nextStatuses.map((status, index) => (
        <Button
          key={status}
          size="sm"
          variant={index === 0 && campaign.status !== 'completed' ? 'primary' : 'secondary'}
          onClick={() => save(campaign, { patch: { status }, shown: { status } })}
        >
          {t(wordFor(campaign.status, status))}
        </Button>
      ))}
    </>
  )
}
