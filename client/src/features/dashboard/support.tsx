import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ChartCard } from '@/components/charts/chart-card'
import { NumberTile, TileGrid } from '@/components/charts/number-tile'
import type { SupportAnalytics } from '@/lib/api/types'
import { formatDate, formatNumber, formatPercent } from '@/lib/format/regional'
import { supportQuery } from './analytics-api'
import type { Scope } from './dashboard-scope'
import { formatHours, formatTenths, orDash } from './number-format'
import { ChartGrid, NumbersView } from './numbers-view'
import { daysOf, shortDay, weeksOf } from './period'
import { recordLinks, type RecordLinks } from './record-links'
import { useTile } from './use-tile'

/** So many days are drawn one by one; more are put together to weeks. */
const mostDays = 31

const undone = { status: 'open,inProgress,pending' }

/** How customers were served: volume, speed, satisfaction, by day and by agent. */
export function Support({ scope }: { scope: Scope }) {
  const { t } = useTranslation()
  const links = recordLinks(scope)
  return (
    <NumbersView query={useQuery(supportQuery(scope.params))}>
      {(support) => (
        <>
          <Tiles support={support} links={links} />
          <ChartGrid label={t('dashboard.charts')}>
            <Charts support={support} links={links} />
          </ChartGrid>
        </>
      )}
    </NumbersView>
  )
}

interface SupportProps {
  support: SupportAnalytics
  links: RecordLinks
}

function Tiles({ support, links }: SupportProps) {
  const { t } = useTranslation()
  const tile = useTile()
  const resolved = links.resolvedTickets()
  return (
    <>
      <TileGrid label={t('dashboard.now')}>
        <NumberTile {...tile('openTickets')} value={formatNumber(support.open)} records={links.ticketsNow(undone)} />
        <NumberTile
          {...tile('overdueTickets')}
          value={formatNumber(support.overdue)}
          records={links.ticketsNow({ overdue: 'true' })}
        />
      </TileGrid>
      <TileGrid label={t('dashboard.inPeriod')}>
        <NumberTile {...tile('tickets')} value={formatNumber(support.created)} records={links.tickets()} />
        <NumberTile {...tile('resolvedTickets')} value={formatNumber(support.resolved)} records={resolved} />
        <NumberTile
          {...tile('firstResponseHours')}
          value={orDash(support.firstResponseHours, formatHours)}
          records={links.tickets()}
        />
        <NumberTile
          {...tile('firstResponseInTimeRate')}
          value={orDash(support.firstResponseInTimeRate, formatPercent)}
          records={links.tickets()}
        />
        <NumberTile
          {...tile('resolutionHours')}
          value={orDash(support.resolutionHours, formatHours)}
          records={resolved}
        />
        <NumberTile
          {...tile('resolutionInTimeRate')}
          value={orDash(support.resolutionInTimeRate, formatPercent)}
          records={resolved}
        />
        <NumberTile
          {...tile('satisfaction')}
          value={orDash(support.satisfaction, (value) => t('dashboard.ofFive', { formatted: formatTenths(value) }))}
          records={resolved}
        />
      </TileGrid>
    </>
  )
}

function Charts({ support, links }: SupportProps) {
  const { t } = useTranslation()
  const created = { key: 'created', label: t('dashboard.numbers.tickets'), format: formatNumber }
  const resolved = { key: 'resolved', label: t('dashboard.numbers.resolvedTickets'), format: formatNumber }
  const weekly = support.byDay.length > mostDays
  const together = weekly ? weeksOf : daysOf
  const done = together(support.byDay.map((item) => ({ day: item.day, count: item.resolved })))
  const came = together(support.byDay.map((item) => ({ day: item.day, count: item.created })))
  return (
    <>
      <div className="lg:col-span-2">
        <ChartCard
          shape="columns"
          title={t(weekly ? 'dashboard.ticketsByWeek' : 'dashboard.ticketsByDay')}
          hint={t('dashboard.hints.ticketsByDay')}
          of={t(weekly ? 'dashboard.weekFrom' : 'dashboard.day')}
          empty={t('dashboard.none.tickets')}
          points={came.map((item, index) => {
            const days = { from: item.day, to: item.to }
            return {
              key: item.day,
              label: shortDay(item.day),
              fullLabel: formatDate(item.day),
              values: { created: item.count, resolved: done[index]?.count ?? 0 },
              records: links.tickets({}, days),
              recordsOf: { resolved: links.resolvedTickets({}, days) },
            }
          })}
          measures={[created, resolved]}
        />
      </div>
      <ChartCard
        title={t('dashboard.supportByAgent')}
        hint={t('dashboard.hints.supportByAgent')}
        of={t('dashboard.person')}
        empty={t('dashboard.none.tickets')}
        points={support.byAgent.map((item) => {
          const ownerId = item.agent?.id ?? 'none'
          return {
            key: ownerId,
            label: item.agent?.displayName ?? t('dashboard.nobody'),
            values: {
              resolved: item.resolved,
              open: item.open,
              response: item.firstResponseHours,
              resolution: item.resolutionHours,
              inTime: item.resolutionInTimeRate,
              satisfaction: item.satisfaction,
            },
            records: links.resolvedTickets({ ownerId }),
            recordsOf: { open: links.ticketsNow({ ...undone, ownerId }) },
          }
        })}
        measures={[
          resolved,
          { key: 'open', label: t('dashboard.numbers.openTickets'), format: formatNumber },
          { key: 'response', label: t('dashboard.numbers.firstResponseHours'), format: formatHours },
          { key: 'resolution', label: t('dashboard.numbers.resolutionHours'), format: formatHours },
          { key: 'inTime', label: t('dashboard.numbers.resolutionInTimeRate'), format: formatPercent },
          { key: 'satisfaction', label: t('dashboard.numbers.satisfaction'), format: formatTenths },
        ]}
      />
    </>
  )
}
