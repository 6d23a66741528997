import { Link } from '@tanstack/react-router'
import { CheckCheck, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RecordLook } from '@/components/record/record-view'
import { isDone, useTurnTask } from '@/components/tasks/tasks-api'
import { Button } from '@/components/ui/button'
import type { Task } from '@/lib/api/types'
import { recordHref } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'
import { recurrenceText } from '@/components/recurrence/recurrence-text'
import { taskFields } from './task-fields'

/** How a task's page and panel look. */
export const taskLook: RecordLook<'task'> = {
  type: 'task',
  permission: 'tasks',
  fields: taskFields,
  facts: [
    { title: 'records.sections.task', keys: ['title', 'status', 'priority', 'type', 'description'] },
    { title: 'records.sections.when', keys: ['dueAt', 'reminderAt', 'recurrence'] },
    { title: 'records.sections.relation', keys: ['assigneeId', 'ownerId', 'tags'] },
    { title: 'records.sections.record', keys: ['completedAt', 'createdAt', 'updatedAt'] },
  ],
  subtitle: (task) => <TaskSubtitle task={task} />,
  aside: (task) => <TaskActions task={task} />,
}

function TaskSubtitle({ task }: { task: Task }) {
  const { t } = useTranslation()
  const href = task.related && recordHref(task.related.type, task.related.id)
  return (
    <>
      {task.related?.title && href && (
        <Link to={href} className="truncate font-medium text-ink underline-offset-3 hover:underline">
          {task.related.title}
        </Link>
      )}
      {task.recurrence && <span className="truncate">{recurrenceText(task.recurrence, t)}</span>}
    </>
  )
}

function TaskActions({ task }: { task: Task }) {
  const { t } = useTranslation()
  const turn = useTurnTask()
  if (!useCan('tasks.write') || task.deletedAt) return null
  const done = isDone(task)
  return (
    <Button size="sm" variant={done ? 'secondary' : 'primary'} onClick={() => turn(task)}>
      {done ? <RotateCcw className="size-3.5" aria-hidden /> : <CheckCheck className="size-3.5" aria-hidden />}
      {t(done ? 'tasks.again' : 'tasks.finish')}
    </Button>
  )
}
