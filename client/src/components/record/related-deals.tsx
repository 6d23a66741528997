import { useTranslation } from 'react-i18next'
import type { Deal } from '@/lib/api/types'
import { formatMoney } from '@/lib/format/regional'
import { RelatedRecords } from './related-records'

const describe = (deal: Deal): string =>
  [deal.stage?.name, deal.amount !== null && formatMoney(deal.amount, deal.currency), deal.owner?.displayName]
    .filter(Boolean)
    .join(' · ')

/** The deals of a company or a campaign, the latest first. */
export function RelatedDeals({ by, id }: { by: 'companyId' | 'campaignId'; id: string }) {
  const { t } = useTranslation()
  return (
    <RelatedRecords
      type="deal"
      filters={{ [by]: id, sort: '-createdAt' }}
      describe={describe}
      empty={t('records.related.noDeals')}
      emptyText={t(`records.related.noDealsText.${by}`)}
      createWith={`${by}:${id}`}
    />
  )
}
