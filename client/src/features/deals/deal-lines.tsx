import { Package } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveField } from '@/components/record/use-save-field'
import { EmptyState } from '@/components/states/empty-state'
import type { Deal, DealLineItem } from '@/lib/api/types'
import { formatMoney } from '@/lib/format/regional'
import { useCan } from '@/lib/session/me'
import { dealFields } from './deal-fields'
import { DealLineText } from './deal-line'
import { LineEditor } from './line-editor'
import { sells } from './line-list'
import { sumOf } from './line-math'

/** What the deal sells: products with quantity, price and discount, which make its amount. */
export function DealLines({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const canWrite = useCan('deals.write') && !deal.deletedAt
  const { lineItems: lines, currency } = deal
  return (
    <section aria-label={t('deals.lines.title')} className="@container space-y-3 p-4 md:p-5">
      {canWrite ? (
        <SavedLines deal={deal} />
      ) : lines.length === 0 ? (
        <EmptyState icon={Package} title={t('deals.lines.empty')} />
      ) : (
        <ul className="space-y-2">
          {lines.map((line, index) => (
            <DealLineText key={`${line.productId}.${index}`} line={line} currency={currency} />
          ))}
        </ul>
      )}
      {lines.length > 0 && (
        <p className="flex items-baseline justify-between gap-3 border-t border-line px-2 pt-3 font-semibold">
          {t('deals.lines.sum')}
          <span className="num">{formatMoney(sumOf(lines), currency)}</span>
        </p>
      )}
    </section>
  )
}

/** Each change of the lines is saved at once. */
function SavedLines({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const save = useSaveField('deal', dealFields)
  // An undo is pressed seconds later: it starts from the deal as it is then.
  const latest = useRef(deal)
  useEffect(() => {
    latest.current = deal
  })
  const { lineItems: lines, currency } = deal
  const put = (next: readonly DealLineItem[]) => save(latest.current, sells(next))
  return (
    <LineEditor
      lines={lines}
      currency={currency}
      onLines={put}
      empty={<EmptyState icon={Package} title={t('deals.lines.empty')} text={t('deals.lines.emptyText')} />}
    />
  )
}
