import { useTranslation } from 'react-i18next'
import type { Campaign } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { formatMoney, formatNumber } from '@/lib/format/regional'

/** How much of the budget is spent, and whether what is expected still fits. Nothing without a budget. */
export function CampaignMoney({ campaign: { budget, expectedSpend, actualSpend, currency } }: { campaign: Campaign }) {
  const { t } = useTranslation()
  if (!budget) return null
  const spent = actualSpend ?? 0
  const share = (part: number) => `${String(Math.min(100, (part / budget) * 100))}%`
  const over = spent - budget
  return (
    <section aria-label={t('campaigns.money.title')} className="space-y-1.5 px-4 pt-4">
      <h2 className="text-xs font-semibold text-ink-3">{t('campaigns.money.title')}</h2>
      <div aria-hidden className="relative h-2 overflow-hidden rounded-full bg-pressed">
        <span
          className={cx('absolute inset-y-0 left-0 rounded-full', over > 0 ? 'bg-danger' : 'bg-accent')}
          style={{ width: share(spent) }}
        />
        {expectedSpend !== null && (
          <span className="absolute inset-y-0 w-0.5 bg-ink-2" style={{ left: share(expectedSpend) }} />
        )}
      </div>
      <p className="flex flex-wrap justify-between gap-x-3 text-xs text-ink-2">
        <span>{t('campaigns.money.spent', { percent: formatNumber(Math.round((spent / budget) * 100)) })}</span>
        <span className={over > 0 ? 'text-danger' : undefined}>
          {over > 0
            ? t('campaigns.money.over', { amount: formatMoney(over, currency) })
            : t('campaigns.money.left', { amount: formatMoney(-over, currency) })}
        </span>
      </p>
    </section>
  )
}
