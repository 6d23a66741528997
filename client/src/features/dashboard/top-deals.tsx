import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RecordsLink } from '@/components/charts/chart-types'
import type { Deal } from '@/lib/api/types'
import { formatMoney } from '@/lib/format/regional'

/** The open deals that are worth most. */
export function TopDeals({ deals, all }: { deals: readonly Deal[]; all: RecordsLink }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="top-deals" className="rounded-xl border border-line bg-surface shadow-card">
      <header className="flex min-h-11 items-center gap-2 border-b border-line px-4">
        <h3 id="top-deals" className="flex-1 font-semibold">
          {t('dashboard.topDeals')}
        </h3>
        <Link
          to={all.to}
          search={all.search}
          className="target inline-flex items-center text-xs text-ink-2 underline decoration-line-strong underline-offset-3 hover:text-ink"
        >
          {t('dashboard.allOpenDeals')}
        </Link>
      </header>
      {deals.length === 0 ? (
        <p className="px-4 py-8 text-center text-ink-2">{t('dashboard.none.deals')}</p>
      ) : (
        <ol className="divide-y divide-line">
          {deals.map((deal) => (
            <li key={deal.id}>
              <Link
                to="/deals/$id"
                params={{ id: deal.id }}
                className="flex min-h-11 items-center gap-3 px-4 py-1.5 outline-offset-[-2px] hover:bg-hover"
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{deal.name}</span>
                  <span className="block truncate text-xs text-ink-2">
                    {[deal.company?.name, deal.stage?.name, deal.owner?.displayName].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <span className="num shrink-0 font-medium">
                  {deal.baseAmount !== null && formatMoney(deal.baseAmount)}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
