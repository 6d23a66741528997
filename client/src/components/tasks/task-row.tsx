import { Link } from '@tanstack/react-router'
import { Bell, Repeat } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '@/components/ui/badge'
import { Checkbox } from '@/components/ui/checkbox'
import type { Task } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { formatDateTime, formatExact, formatTime } from '@/lib/format/regional'
import { recordHref } from '@/lib/records/record-types'
import { isDone, useTurnTask } from './tasks-api'

const tones: Partial<Record<Task['priority'], Tone>> = { high: 'warning', urgent: 'danger' }

/** One task in a line: a box to complete it, what, about whom, until when. */
export function TaskRow({
  task,
  current = false,
  withDay = true,
  onTurn,
}: {
  task: Task
  /** The one that the keys act on. */
  current?: boolean
  /** False where the day stands above. */
  withDay?: boolean
  onTurn?: (task: Task) => void
}) {
  const { t } = useTranslation()
  const turn = useTurnTask()
  const done = isDone(task)
  const [shownAt] = useState(() => Date.now())
  const late = !done && task.dueAt && new Date(task.dueAt).getTime() < shownAt
  const related = task.related && recordHref(task.related.type, task.related.id)
  return (
    <li
      data-current={current || undefined}
      className="flex min-h-11 items-center gap-3 border-b border-line px-4 py-1.5 last:border-b-0 hover:bg-hover data-current:bg-accent-soft md:px-5"
    >
      <Checkbox
        checked={done}
        aria-label={t(done ? 'tasks.reopen' : 'tasks.complete', { name: task.title })}
        onCheckedChange={() => (onTurn ?? turn)(task)}
      />
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
        <Link
          to="/tasks/$id"
          params={{ id: task.id }}
          className={cx('min-w-0 truncate font-medium hover:underline', done && 'text-ink-3 line-through')}
        >
          {task.title}
        </Link>
        {task.related?.title && related && (
          <Link to={related} className="min-w-0 truncate text-xs text-ink-2 hover:underline">
            {task.related.title}
          </Link>
        )}
      </div>
      {tones[task.priority] && !done && (
        <span className="max-sm:hidden">
          <Badge tone={tones[task.priority]}>{t(`choices.priority.${task.priority}`)}</Badge>
        </span>
      )}
      {task.recurrence && <Repeat className="size-3.5 shrink-0 text-ink-3" aria-label={t('tasks.repeats')} />}
      {task.reminderAt && !done && (
        <Bell
          className="size-3.5 shrink-0 text-ink-3"
          aria-label={t('tasks.reminder', { time: formatDateTime(task.reminderAt) })}
        />
      )}
      {task.dueAt && (
        <time
          dateTime={task.dueAt}
          title={formatExact(task.dueAt)}
          className={cx('num shrink-0 text-xs', late ? 'font-medium text-danger' : 'text-ink-2')}
        >
          {withDay ? formatDateTime(task.dueAt) : formatTime(task.dueAt)}
        </time>
      )}
    </li>
  )
}
