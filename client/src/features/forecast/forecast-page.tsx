import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { ChartNoAxesColumn } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { PageHeader } from '@/components/states/page-header'
import { QueryView } from '@/components/settings/query-view'
import { cx } from '@/lib/class-names'
import type { Forecast, ForecastPeriod } from '@/lib/api/types'
import { formatPeriod } from '@/lib/format/period'
import { formatMoney } from '@/lib/format/regional'
import { today } from '@/lib/format/zoned-time'
import { useAddressFilters } from '@/lib/hooks/use-address-filters'
import { teamsQuery } from '@/lib/records/people-and-tags'
import { useMe } from '@/lib/session/me'
import { ForecastBar, mostOf, sumColors } from './forecast-bar'
import { ForecastFilters } from './forecast-filters'
import { forecastQuery } from './forecast-api'
import { forecastSums } from './forecast-links'
import { ForecastTable, QuotaReached } from './forecast-numbers'
import { periodName, readForecastSearch, type ForecastSearch } from './forecast-search'

/** What is expected to be won, period by period, against the quotas; which period is looked into stands in the address. */
export function ForecastPage({
  looks,
  chooser,
}: {
  looks: ReactNode
  chooser: (id: string | undefined, onChoose: (id: string | null) => void) => ReactNode
}) {
  const { t } = useTranslation()
  const [address, change] = useAddressFilters()
  const search = readForecastSearch(address, today())
  const query = useQuery(forecastQuery(search))
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={t('forecast.title')}>{looks}</PageHeader>
      <ForecastFilters
        search={search}
        onChange={change}
        chooser={chooser(search.pipelineId, (id) => change({ pipelineId: id ?? undefined }))}
      />
      <div className="min-h-0 flex-1 overflow-y-auto p-4 md:p-5">
        <QueryView query={query}>
          {(forecast) => (
            <Periods forecast={forecast} search={search} at={address.at} onOpen={(start) => change({ at: start })} />
          )}
        </QueryView>
      </div>
    </div>
  )
}

interface PeriodsProps {
  forecast: Forecast
  search: ForecastSearch
  at: string | undefined
  onOpen: (start: string) => void
}

function Periods({ forecast: { periods, undated }, search, at, onOpen }: PeriodsProps) {
  const { t } = useTranslation()
  const me = useMe()
  const { data: teams = [] } = useQuery(teamsQuery)
  const zone = me?.organization.timeZone ?? 'UTC'
  const membersOf = (team: string) => teams.find(({ id }) => id === team)?.memberIds ?? []
  const scope = { search, membersOf, zone }
  const now = today(new Date(), zone)
  const open =
    periods.find(({ start }) => start === at) ??
    periods.find(({ start, end }) => start <= now && now <= end) ??
    periods[0]
  if (!open) return null
  const most = mostOf(periods.map(({ total }) => total))
  const nameOf = ({ start }: ForecastPeriod) => formatPeriod(periodName(search.period, start))
  const label = t('forecast.within', { period: nameOf(open) })
  return (
    <div className="mx-auto max-w-6xl space-y-6">
      {most === 0 && <EmptyState icon={ChartNoAxesColumn} title={t('forecast.empty')} text={t('forecast.emptyText')} />}
      <section aria-label={t('forecast.overview')} className="space-y-3">
        <ul className="divide-y divide-line border-y border-line">
          {periods.map((period) => (
            <li key={period.start}>
              <button
                type="button"
                aria-pressed={period === open}
                onClick={() => onOpen(period.start)}
                className={cx(
                  'grid w-full grid-cols-[5rem_1fr] items-center gap-x-3 gap-y-1 px-2 py-2.5 text-left md:grid-cols-[6rem_1fr_24rem]',
                  period === open ? 'bg-pressed' : 'hover:bg-hover',
                )}
              >
                <span className="font-medium whitespace-nowrap">{nameOf(period)}</span>
                <ForecastBar sums={period.total} most={most} />
                <span className="num col-span-2 flex flex-wrap gap-x-4 text-xs text-ink-2 md:col-span-1 md:justify-end">
                  <span>{t('forecast.wonOf', { amount: formatMoney(period.total.won) })}</span>
                  <span>{t('forecast.openOf', { amount: formatMoney(period.total.amount) })}</span>
                  {period.total.quota !== null && (
                    <span className="text-ink">
                      <QuotaReached sums={period.total} /> {t('forecast.ofQuota')}
                    </span>
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <Legend />
      </section>
      <section aria-label={label} className="space-y-2">
        <h2 className="text-base font-semibold">{label}</h2>
        <ForecastTable label={label} period={open} scope={scope} />
      </section>
      {undated.count > 0 && (
        <p className="text-sm text-ink-2">
          <Link
            to="/deals"
            search={{ status: 'open', sort: 'expectedCloseDate' }}
            className="underline underline-offset-2"
          >
            {t('forecast.undated', { count: undated.count, amount: formatMoney(undated.amount) })}
          </Link>
        </p>
      )}
    </div>
  )
}

function Legend() {
  const { t } = useTranslation()
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2" aria-label={t('forecast.legend')}>
      {forecastSums.map((sum) => (
        <li key={sum} className="flex items-center gap-1.5">
          <span aria-hidden className={cx('size-3 rounded-sm', sumColors[sum])} />
          {t(`forecast.sums.${sum}`)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="h-3 w-0.5 bg-ink" />
        {t('forecast.sums.quota')}
      </li>
    </ul>
  )
}
