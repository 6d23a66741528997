import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ListTodo, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { TaskRow } from '@/components/tasks/task-row'
import { isDone, useTurnTask } from '@/components/tasks/tasks-api'
import { Button } from '@/components/ui/button'
import { LoadMore } from '@/components/ui/load-more'
import { tasks } from '@/lib/api/resource'
import { useCommands } from '@/lib/commands/command-registry'
import { formatLongDay } from '@/lib/format/regional'
import { useCan } from '@/lib/session/me'
import { byDay } from './by-day'

/** Today, overdue or upcoming: what is to be done, day by day, completed with a box or by key. */
export function TaskQueue({
  due,
  mine,
  onCreate,
}: {
  due: 'today' | 'overdue' | 'upcoming'
  mine: boolean
  onCreate: () => void
}) {
  const { t } = useTranslation()
  const canWrite = useCan('tasks.write')
  const query = useInfiniteQuery(
    tasks.list({ due, sort: 'dueAt', status: 'open,inProgress', ...(mine ? { assigneeId: 'me' } : {}) }),
  )
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const { current, place } = useTaskKeys(items)

  if (query.isPending) return <SkeletonLines lines={8} />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (items.length === 0) {
    return (
      <EmptyState
        icon={ListTodo}
        title={t(`tasks.empty.${due}`)}
        text={t('tasks.emptyText')}
        action={
          canWrite && (
            <Button variant="primary" onClick={onCreate}>
              <Plus className="size-4" aria-hidden />
              {t('tasks.add')}
            </Button>
          )
        }
      />
    )
  }
  return (
    <div ref={place} className="mx-auto max-w-4xl pb-6">
      {byDay(items).map(({ day, items: dayTasks }) => (
        <section key={day} aria-label={formatLongDay(day)}>
          <h2 className="px-4 pt-4 pb-1 text-xs font-medium text-ink-3 md:px-5">{formatLongDay(day)}</h2>
          <ul>
            {dayTasks.map((task) => (
              <TaskRow key={task.id} task={task} withDay={false} current={task.id === current} />
            ))}
          </ul>
        </section>
      ))}
      {query.hasNextPage && <LoadMore busy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />}
    </div>
  )
}

/** `j`, `k`, `x` and Enter on a list of tasks. */
function useTaskKeys(items: readonly Parameters<ReturnType<typeof useTurnTask>>[0][]) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const turn = useTurnTask()
  const place = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(-1)
  const index = Math.min(at, items.length - 1)
  const task = items[index]
  const current = task?.id

  useEffect(() => {
    place.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const go = (step: number) => setAt(Math.max(0, Math.min(items.length - 1, index + step)))
  const shared = { group: 'list' as const, palette: false }
  useCommands([
    { id: 'tasks next', label: t('tasks.keys.next'), keys: 'j', ...shared, run: () => go(1) },
    { id: 'tasks previous', label: t('tasks.keys.previous'), keys: 'k', ...shared, run: () => go(-1) },
    {
      id: 'tasks complete',
      label: t('tasks.keys.complete'),
      keys: 'x',
      ...shared,
      run: () => task && !isDone(task) && turn(task),
    },
    {
      id: 'tasks open',
      label: t('tasks.keys.open'),
      keys: 'enter',
      ...shared,
      run: () => task && void navigate({ href: `/tasks/${task.id}` }),
    },
  ])
  return { current, place }
}
