import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CalendarCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { buttonBase, buttonVariants } from '@/components/ui/button-style'
import { cx } from '@/lib/class-names'
import { useCan } from '@/lib/session/me'
import { todayQuery } from './today-api'
import { TodayCounts } from './today-counts'
import { TodayList } from './today-list'

/** One ranked queue of what the signed-in person has to do, each with its reason. */
export function TodaySection() {
  const { t } = useTranslation()
  const query = useQuery(todayQuery)
  const items = query.data?.items ?? []
  return (
    <section aria-labelledby="today" className="overflow-hidden rounded-xl border border-line bg-surface shadow-card">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
        <h2 id="today" className="flex-1 font-semibold">
          {t('today.title')}
        </h2>
        {query.data && <TodayCounts counts={query.data.counts} />}
      </header>
      {query.isPending && (
        <div className="px-4">
          <SkeletonLines lines={5} />
        </div>
      )}
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (items.length === 0 ? <NothingToDo /> : <TodayList items={items} />)}
    </section>
  )
}

function NothingToDo() {
  const { t } = useTranslation()
  const canPlan = useCan('tasks.write')
  return (
    <EmptyState
      icon={CalendarCheck}
      title={t('today.empty')}
      text={t('today.emptyText')}
      action={
        canPlan && (
          <Link
            to="/"
            search={{ create: 'task' }}
            className={cx(buttonBase, buttonVariants.secondary, 'h-8 px-3 text-sm')}
          >
            {t('today.plan')}
          </Link>
        )
      }
    />
  )
}
