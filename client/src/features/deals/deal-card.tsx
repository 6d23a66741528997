import { Clock, Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NextMark } from '@/components/board/next-mark'
import { Avatar } from '@/components/ui/avatar'
import type { Deal } from '@/lib/api/types'
import { formatMoney } from '@/lib/format/regional'
import { QuietMark } from './quiet-mark'

/** What a deal's card says under its name: company, amount, what comes next, owner, and how long it has stood or been silent. */
export function DealCard({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const { company, contact, amount, currency, owner } = deal
  const whose = company?.name ?? contact?.name
  return (
    <>
      {whose && <p className="truncate text-xs text-ink-2">{whose}</p>}
      <div className="mt-1.5 flex items-center gap-2">
        <span className="num min-w-0 flex-1 truncate">{amount !== null && formatMoney(amount, currency)}</span>
        {(!deal.isOverdueInStage || deal.isQuiet) && deal.status === 'open' && (
          <span
            className="num flex shrink-0 items-center gap-1 text-xs text-ink-3"
            title={t('deals.inStage', { count: deal.daysInStage })}
          >
            <Clock className="size-3" aria-hidden />
            <span aria-hidden>{t('deals.days', { count: deal.daysInStage })}</span>
            <span className="sr-only">{t('deals.inStage', { count: deal.daysInStage })}</span>
          </span>
        )}
        {deal.status === 'open' && <NextMark at={deal.nextActivityAt} />}
        {owner && (
          <span className="relative z-10 flex shrink-0" title={owner.displayName}>
            <Avatar name={owner.displayName} size="xs" />
            <span className="sr-only">{owner.displayName}</span>
          </span>
        )}
      </div>
      {deal.isQuiet && (
        <p className="relative z-10 mt-1.5 w-fit max-w-full">
          <QuietMark deal={deal} />
        </p>
      )}
      {deal.isOverdueInStage && !deal.isQuiet && (
        <p className="mt-1.5 flex items-center gap-1 text-xs font-medium text-warning">
          <Hourglass className="size-3 shrink-0" aria-hidden />
          {t('deals.silent', { count: deal.daysInStage, expected: deal.stage?.expectedDays ?? 0 })}
        </p>
      )}
    </>
  )
}
