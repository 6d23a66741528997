import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ChartCard } from '@/components/charts/chart-card'
import { NumberTile, TileGrid } from '@/components/charts/number-tile'
import { formatDate, formatNumber } from '@/lib/format/regional'
import { activitiesQuery } from './analytics-api'
import type { Scope } from './dashboard-scope'
import { ChartGrid, NumbersView } from './numbers-view'
import { daysOf, shortDay, weeksOf } from './period'
import { recordLinks } from './record-links'
import { useTile } from './use-tile'

/** So many days are drawn one by one; more are put together to weeks. */
const mostDays = 31

/** What people did in the period, and what they have to do now. */
export function Activities({ scope }: { scope: Scope }) {
  const { t } = useTranslation()
  const tile = useTile()
  const links = recordLinks(scope)
  const empty = t('dashboard.none.activities')
  const count = { key: 'count', label: t('dashboard.numbers.activities'), format: formatNumber }
  const open = { status: 'open,inProgress' }
  return (
    <NumbersView query={useQuery(activitiesQuery(scope.params))}>
      {(work) => {
        const weekly = work.byDay.length > mostDays
        const days = weekly ? weeksOf(work.byDay) : daysOf(work.byDay)
        return (
          <>
            <TileGrid label={t('dashboard.numbersOf')}>
              <NumberTile {...tile('activities')} value={formatNumber(work.activities)} records={links.activities()} />
              <NumberTile
                {...tile('completedTasks')}
                value={formatNumber(work.completedTasks)}
                records={links.completedTasks()}
              />
              <NumberTile {...tile('openTasks')} value={formatNumber(work.openTasks)} records={links.tasks(open)} />
              <NumberTile
                {...tile('overdueTasks')}
                value={formatNumber(work.overdueTasks)}
                records={links.tasks({ due: 'overdue' })}
              />
            </TileGrid>
            <ChartGrid label={t('dashboard.charts')}>
              <div className="lg:col-span-2">
                <ChartCard
                  shape="columns"
                  title={t(weekly ? 'dashboard.activitiesByWeek' : 'dashboard.activitiesByDay')}
                  hint={t('dashboard.hints.activitiesByDay')}
                  of={t(weekly ? 'dashboard.weekFrom' : 'dashboard.day')}
                  empty={empty}
                  points={
                    work.activities === 0
                      ? []
                      : days.map((item) => ({
                          key: item.day,
                          label: shortDay(item.day),
                          fullLabel: formatDate(item.day),
                          values: { count: item.count },
                          records: links.activities({}, { from: item.day, to: item.to }),
                        }))
                  }
                  measures={[count]}
                />
              </div>
              <ChartCard
                title={t('dashboard.workByOwner')}
                hint={t('dashboard.hints.workByOwner')}
                of={t('dashboard.person')}
                empty={empty}
                points={work.byOwner.map((item) => {
                  const assigneeId = item.owner?.id ?? 'none'
                  return {
                    key: assigneeId,
                    label: item.owner?.displayName ?? t('dashboard.nobody'),
                    values: {
                      count: item.activities,
                      completed: item.completedTasks,
                      open: item.openTasks,
                      overdue: item.overdueTasks,
                    },
                    records: links.activities({ ownerId: assigneeId }),
                    recordsOf: {
                      completed: links.completedTasks({ assigneeId }),
                      open: links.tasks({ ...open, assigneeId }),
                      overdue: links.tasks({ due: 'overdue', assigneeId }),
                    },
                  }
                })}
                measures={[
                  count,
                  { key: 'completed', label: t('dashboard.numbers.completedTasks'), format: formatNumber },
                  { key: 'open', label: t('dashboard.numbers.openTasks'), format: formatNumber },
                  { key: 'overdue', label: t('dashboard.numbers.overdueTasks'), format: formatNumber },
                ]}
              />
              <ChartCard
                title={t('dashboard.activitiesByType')}
                hint={t('dashboard.hints.activitiesByType')}
                of={t('fields.taskType')}
                empty={empty}
                points={work.byType.map((item) => ({
                  key: item.type,
                  label: t(`dashboard.activityTypes.${item.type}`),
                  values: { count: item.count },
                  records: links.activities({ type: item.type }),
                }))}
                measures={[count]}
              />
            </ChartGrid>
          </>
        )
      }}
    </NumbersView>
  )
}
