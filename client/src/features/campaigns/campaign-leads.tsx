import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { RelatedRecords } from '@/components/record/related-records'
import type { Lead } from '@/lib/api/types'

/** Converted leads leave the list until they are asked for; here they count. */
export const allLeadStages = 'new,contacted,qualified,unqualified,lost,converted'

const describe = (lead: Lead): string =>
  [i18next.t(`choices.leadStage.${lead.stage}`), lead.company, lead.owner?.displayName].filter(Boolean).join(' · ')

/** The leads that are attributed to a campaign, the latest first. */
export function CampaignLeads({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <RelatedRecords
      type="lead"
      filters={{ campaignId: id, stage: allLeadStages, sort: '-createdAt' }}
      describe={describe}
      empty={t('records.related.noLeads')}
      emptyText={t('records.related.noLeadsText')}
      createWith={`campaignId:${id}`}
    />
  )
}
