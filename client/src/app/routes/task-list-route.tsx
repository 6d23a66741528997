import { useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/components/states/page-header'
import { Button } from '@/components/ui/button'
import { TaskCalendar } from '@/features/tasks/task-calendar'
import { taskColumns, taskDefaultSort } from '@/features/tasks/task-fields'
import { taskLook } from '@/features/tasks/task-look'
import { TaskQueue } from '@/features/tasks/task-queue'
import { showOf, TaskTabs, whoseOf } from '@/features/tasks/task-tabs'
import { today } from '@/lib/format/zoned-time'
import { useCan } from '@/lib/session/me'
import { type ListSearch } from '../search-params'
import { useCreate } from '../shell/use-create'
import { RecordListScreen } from './record-list-screen'

/** The tasks screen: a queue for the day, a calendar, and the whole list; which one stands in the address. */
export function TaskListRoute() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const create = useCreate()
  const canWrite = useCan('tasks.write')
  const search: ListSearch = useSearch({ strict: false })
  const show = showOf(search.show)
  const who = whoseOf(search.who)
  const go = (change: ListSearch) => void navigate({ to: '/tasks', search: { ...search, ...change }, replace: true })

  if (show === 'all') {
    return (
      <div className="flex h-full flex-col">
        <TaskTabs show={show} who={who} />
        <div className="min-h-0 flex-1">
          <RecordListScreen
            look={taskLook}
            path="/tasks"
            columns={taskColumns}
            defaultSort={taskDefaultSort}
            keep={{ show: 'all' }}
          />
        </div>
      </div>
    )
  }
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={t('nav.tasks')}>
        {canWrite && (
          <Button variant="primary" size="sm" onClick={() => create('task')}>
            <Plus className="size-4" aria-hidden />
            {t('tasks.add')}
          </Button>
        )}
      </PageHeader>
      <TaskTabs show={show} who={who} onWho={(next) => go({ who: next === 'mine' ? undefined : next })} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {show === 'calendar' ? (
          <TaskCalendar
            day={isDay(search.day) ? search.day : today()}
            span={search.span === 'week' ? 'week' : 'month'}
            mine={who === 'mine'}
            onGo={(day, span) => go({ day, span: span === 'week' ? span : undefined })}
          />
        ) : (
          <TaskQueue key={show} due={show} mine={who === 'mine'} onCreate={() => create('task')} />
        )}
      </div>
    </div>
  )
}

const isDay = (text: string | undefined): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? ''))
