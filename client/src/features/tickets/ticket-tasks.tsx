import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { homeTasks, useTurnTask } from '@/components/tasks/tasks-api'
import { Checkbox } from '@/components/ui/checkbox'
import { RelativeTime } from '@/components/ui/time'
import type { Ticket } from '@/lib/api/types'

/** What is still to be done about a ticket. The tab of tasks has all of them, and the line to add one. */
export function TicketTasks({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const turn = useTurnTask()
  const query = useInfiniteQuery(homeTasks({ type: 'ticket', id: ticket.id }, false))
  const tasks = query.data?.pages[0]?.items ?? []
  if (tasks.length === 0) return null
  return (
    <section aria-label={t('records.tabs.tasks')}>
      <h2 className="mb-1 text-xs font-semibold text-ink-2">{t('records.tabs.tasks')}</h2>
      <ul>
        {tasks.map((task) => (
          <li key={task.id} className="flex min-h-9 items-center gap-2">
            <Checkbox
              checked={false}
              aria-label={t('tasks.complete', { name: task.title })}
              onCheckedChange={() => turn(task)}
            />
            <Link
              to="/tasks/$id"
              params={{ id: task.id }}
              className="min-w-0 flex-1 truncate font-medium hover:underline"
            >
              {task.title}
            </Link>
            {task.dueAt && <RelativeTime at={task.dueAt} className="shrink-0 text-xs text-ink-2" />}
          </li>
        ))}
      </ul>
    </section>
  )
}
