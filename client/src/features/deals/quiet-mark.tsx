import i18next from 'i18next'
import { Moon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Deal } from '@/lib/api/types'

/** “16 days silent”; null while something comes of the deal or is planned. */
export const quietText = ({ isQuiet, quietDays }: Deal): string | null =>
  isQuiet ? i18next.t('deals.quiet.days', { count: quietDays }) : null

/** The same with what its stage expects, where there is no room for a mark. */
export const quietTextWithReason = (deal: Deal): string | null => {
  const expected = deal.stage?.expectedDays ?? null
  return deal.isQuiet && expected !== null
    ? i18next.t('deals.quiet.daysOf', { count: deal.quietDays, expected })
    : quietText(deal)
}

/** Marks a deal of which nothing has come for too long; the reason is told on hover and to screen readers. */
export function QuietMark({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const { stage } = deal
  const reason =
    stage && stage.expectedDays !== null
      ? t('deals.quiet.reason', { stage: stage.name, count: stage.expectedDays })
      : t('deals.quiet.nothingPlanned')
  return (
    <span title={reason} className="flex min-w-0 items-center gap-1 text-xs font-medium text-warning">
      <Moon className="size-3 shrink-0" aria-hidden />
      <span className="truncate">{quietText(deal)}</span>
      <span className="sr-only">{reason}</span>
    </span>
  )
}
