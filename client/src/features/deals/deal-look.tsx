import i18next from 'i18next'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NextMark } from '@/components/board/next-mark'
import { fieldOf } from '@/components/fields/field'
import { FieldValue } from '@/components/fields/field-value'
import type { RecordLook } from '@/components/record/record-view'
import { Badge } from '@/components/ui/badge'
import type { Deal } from '@/lib/api/types'
import { formatMoney, organizationCurrency } from '@/lib/format/regional'
import { recordHref } from '@/lib/records/record-types'
import { dealFields } from './deal-fields'
import { DealHistory } from './deal-history'
import { DealLines } from './deal-lines'
import { DealStages } from './deal-stages'
import { QuietMark } from './quiet-mark'

/** How a deal's page and panel look. */
export const dealLook: RecordLook<'deal'> = {
  type: 'deal',
  permission: 'deals',
  fields: dealFields,
  facts: [
    {
      title: 'records.sections.money',
      keys: ['amount', 'currency', 'probability', 'expectedCloseDate', 'forecastCategory'],
    },
    { title: 'records.sections.relation', keys: ['companyId', 'contactId', 'campaignId', 'ownerId', 'source', 'tags'] },
    { title: 'records.sections.plan', keys: ['nextActivityAt', 'quietDays', 'lastTouchAt'] },
    { title: 'records.sections.outcome', keys: ['status', 'winReason', 'lossReason', 'competitor', 'closedAt'] },
    { title: 'records.sections.more', keys: ['name', 'type'] },
    { title: 'records.sections.record', keys: ['startedAt', 'createdAt', 'updatedAt'] },
  ],
  subtitle: (deal) => <DealSubtitle deal={deal} />,
  bar: (deal) => <DealStages deal={deal} />,
  tabs: (deal) => [
    {
      id: 'lines',
      label: i18next.t('deals.lines.tab'),
      count: deal.lineItems.length,
      content: <DealLines deal={deal} />,
    },
    { id: 'stages', label: i18next.t('deals.history.tab'), content: <DealHistory id={deal.id} /> },
  ],
}

function DealSubtitle({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const href = deal.company && recordHref('company', deal.company.id)
  return (
    <>
      {deal.amount !== null && (
        <span className="font-medium text-ink">
          <FieldValue field={fieldOf(dealFields, 'amount')} record={deal} />
        </span>
      )}
      {deal.baseAmount !== null && deal.currency !== organizationCurrency() && (
        <span
          className="num text-ink-2"
          title={t('deals.atRate', { currency: deal.currency, rate: deal.exchangeRate })}
        >
          {t('deals.worth', { amount: formatMoney(deal.baseAmount) })}
        </span>
      )}
      {deal.company && href && (
        <Link to={href} className="truncate underline-offset-3 hover:underline">
          {deal.company.name}
        </Link>
      )}
      {deal.status === 'open' && <NextMark at={deal.nextActivityAt} />}
      {deal.isQuiet && <QuietMark deal={deal} />}
      {deal.isOverdueInStage && !deal.isQuiet && deal.stage && (
        <Badge tone="warning">
          {t('deals.overdue', {
            count: deal.daysInStage,
            stage: deal.stage.name,
            expected: deal.stage.expectedDays ?? 0,
          })}
        </Badge>
      )}
    </>
  )
}
