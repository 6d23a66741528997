import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Hint } from '@/components/charts/hint'
import { cx } from '@/lib/class-names'
import type { ForecastPeriod, ForecastSums } from '@/lib/api/types'
import { formatMoney, formatNumber, formatPercent } from '@/lib/format/regional'
import { dealsBehind, forecastSums, type ForecastSum, type LinkScope } from './forecast-links'

interface AmountLinkProps {
  what: ForecastSum | 'open'
  amount: number
  text?: string
  period: ForecastPeriod
  scope: LinkScope
  group?: { key: string | null; name: string | null }
}

/** A number that opens the deals that it adds up. */
export function AmountLink({ what, amount, text = formatMoney(amount), period, scope, group }: AmountLinkProps) {
  const { t } = useTranslation()
  const filters = amount === 0 ? null : dealsBehind({ what, period, group }, scope)
  if (!filters) return <span className={amount === 0 ? 'text-ink-3' : undefined}>{text}</span>
  return (
    <Link
      to="/deals"
      search={filters}
      aria-label={t('forecast.open', { what: t(`forecast.sums.${what}`), value: text, who: group?.name ?? '' })}
      className="target underline decoration-line-strong underline-offset-2 hover:decoration-accent"
    >
      {text}
    </Link>
  )
}

/** How much of the quota is won, and what is missing beyond what is committed. */
export function QuotaReached({ sums }: { sums: ForecastSums }) {
  const { t } = useTranslation()
  if (sums.quota === null) return <span className="text-ink-3">–</span>
  const gap = Math.max(0, sums.quota - sums.won - sums.commit)
  return (
    <span title={t('forecast.gap', { amount: formatMoney(gap) })}>
      {sums.quota > 0 ? formatPercent((100 * sums.won) / sums.quota) : '–'}
    </span>
  )
}

interface ForecastTableProps {
  label: string
  period: ForecastPeriod
  scope: LinkScope
}

/** The groups of a period, with their quotas; every amount opens its deals. */
export function ForecastTable({ label, period, scope }: ForecastTableProps) {
  const { t } = useTranslation()
  const head = 'px-2 py-2 text-right font-medium whitespace-nowrap'
  const cell = 'num px-2 py-2 text-right whitespace-nowrap'
  const rows = [
    ...period.groups.map((group) => ({ id: group.key ?? 'nobody', sums: group, group })),
    { id: 'total', sums: period.total, group: undefined },
  ]
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
      <table className="w-full text-sm">
        <caption className="sr-only">{label}</caption>
        <thead className="text-xs text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="sticky left-0 bg-surface py-2 pr-2 text-left font-medium">
              {t(`forecast.by.${scope.search.groupBy}`)}
            </th>
            {(['quota', 'reached', ...forecastSums, 'weighted', 'count'] as const).map((name) => (
              <th key={name} scope="col" className={head}>
                {t(`forecast.sums.${name}`)}
                <Hint name={t(`forecast.sums.${name}`)} text={t(`forecast.hints.${name}`)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, sums, group }) => (
            <tr key={id} className={group ? 'border-b border-line' : 'font-medium'}>
              <th
                scope="row"
                className={cx(
                  'sticky left-0 max-w-52 min-w-28 truncate bg-surface py-2 pr-2 text-left',
                  group && 'font-normal',
                )}
              >
                {group ? (group.name ?? t(`forecast.none.${scope.search.groupBy}`)) : t('forecast.total')}
              </th>
              <td className={cell}>{sums.quota === null ? '–' : formatMoney(sums.quota)}</td>
              <td className={cell}>
                <QuotaReached sums={sums} />
              </td>
              {forecastSums.map((sum) => (
                <td key={sum} className={cell}>
                  <AmountLink what={sum} amount={sums[sum]} period={period} scope={scope} {...(group && { group })} />
                </td>
              ))}
              <td className={cell}>{formatMoney(sums.weighted)}</td>
              <td className={cell}>
                <AmountLink
                  what="open"
                  amount={sums.count}
                  text={formatNumber(sums.count)}
                  period={period}
                  scope={scope}
                  {...(group && { group })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
