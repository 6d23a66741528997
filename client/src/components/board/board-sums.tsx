import { useTranslation } from 'react-i18next'
import { formatMoney } from '@/lib/format/regional'

/** What the cards of a column come to, and what of it is to be expected. */
export function BoardSums({ total, weighted, currency }: { total: number; weighted: number; currency: string | null }) {
  const { t } = useTranslation()
  return (
    <p className="num flex min-w-0 flex-wrap gap-x-2 text-xs text-ink-2">
      <span className="font-medium" title={t('board.total')}>
        {formatMoney(total, currency)}
      </span>
      <span>{t('board.weightedShort', { amount: formatMoney(weighted, currency) })}</span>
    </p>
  )
}
