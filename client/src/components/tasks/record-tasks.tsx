import { useInfiniteQuery } from '@tanstack/react-query'
import { ListTodo } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { useProblemText } from '@/components/states/problem-text'
import { SkeletonLines } from '@/components/states/skeletons'
import { Input } from '@/components/ui/input'
import { LoadMore } from '@/components/ui/load-more'
import { notify } from '@/components/ui/notify'
import { randomId } from '@/lib/api/ids'
import { addDays, atTime, today } from '@/lib/format/zoned-time'
import { useCan } from '@/lib/session/me'
import { homeTasks, useAddTask, type TaskHome } from './tasks-api'
import { TaskRow } from './task-row'

/** The tasks about a record: open ones first, and a line to add one. */
export function RecordTasks({ home }: { home: TaskHome }) {
  const { t } = useTranslation()
  const canAdd = useCan('tasks.write')
  const open = useInfiniteQuery(homeTasks(home, false))
  const done = useInfiniteQuery(homeTasks(home, true))
  const openTasks = open.data?.pages.flatMap((page) => page.items) ?? []
  const doneTasks = done.data?.pages.flatMap((page) => page.items) ?? []
  if (open.isPending) return <SkeletonLines />
  if (open.isError) return <ErrorState error={open.error} onRetry={() => void open.refetch()} />
  return (
    <div>
      {canAdd && <AddTask home={home} />}
      {openTasks.length === 0 && doneTasks.length === 0 && (
        <EmptyState icon={ListTodo} title={t('tasks.empty.record')} text={t('tasks.emptyText')} />
      )}
      <ul>
        {openTasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
      {open.hasNextPage && <LoadMore busy={open.isFetchingNextPage} onMore={() => void open.fetchNextPage()} />}
      {doneTasks.length > 0 && (
        <section aria-label={t('tasks.done')}>
          <h2 className="px-4 pt-4 pb-1 text-xs font-medium text-ink-3 md:px-5">{t('tasks.done')}</h2>
          <ul>
            {doneTasks.map((task) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </ul>
          {done.hasNextPage && <LoadMore busy={done.isFetchingNextPage} onMore={() => void done.fetchNextPage()} />}
        </section>
      )}
    </div>
  )
}

function AddTask({ home }: { home: TaskHome }) {
  const { t } = useTranslation()
  const add = useAddTask()
  const problemText = useProblemText()
  const key = useRef(randomId())
  const [title, setTitle] = useState('')
  const save = () => {
    if (title.trim() === '' || add.isPending) return
    const dueAt = atTime(addDays(today(), 1), '09:00')
    add.mutate(
      { input: { title: title.trim(), dueAt, related: home }, key: key.current },
      {
        onSuccess: () => setTitle(''),
        onError: (error) => notify.failed(t('records.notSaved', { reason: problemText(error) })),
        onSettled: () => (key.current = randomId()),
      },
    )
  }
  return (
    <form
      className="border-b border-line p-3 md:px-5"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Input
        aria-label={t('tasks.addInLine')}
        placeholder={t('tasks.addHint')}
        value={title}
        maxLength={300}
        onChange={(event) => setTitle(event.target.value)}
      />
    </form>
  )
}
