import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { api, unwrap } from '@/lib/api/client'
import { tasks } from '@/lib/api/resource'
import type { RecordType, Task, TaskInput } from '@/lib/api/types'
import { putRecord, refreshAfter } from '@/lib/records/record-cache'

/** The record that tasks are about. */
export interface TaskHome {
  type: RecordType
  id: string
}

export const isDone = (task: Task): boolean => task.status === 'completed' || task.status === 'cancelled'

/** What is to be done about a record, the next first; what is done stands below. */
export const homeTasks = ({ type, id }: TaskHome, done: boolean) =>
  tasks.list({
    relatedType: type,
    relatedId: id,
    ...(done ? { status: 'completed,cancelled', sort: '-completedAt' } : { status: 'open,inProgress', sort: 'dueAt' }),
  })

const turn = (id: string, done: boolean) =>
  unwrap<Task>(
    done
      ? api.POST('/api/v1/tasks/{id}/complete', { params: { path: { id } } })
      : api.POST('/api/v1/tasks/{id}/reopen', { params: { path: { id } } }),
  )

/** Completes and reopens: shown at once, taken back when refused, with an undo for ten seconds. */
export function useTurnTask() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const { mutate } = useMutation({
    mutationKey: ['task', 'change'],
    mutationFn: ({ task, done }: { task: Task; done: boolean }) => turn(task.id, done),
    onMutate: ({ task, done }) => putRecord(client, 'task', task.id, { status: done ? 'completed' : 'open' } as object),
    onError: (error, { task }) => {
      putRecord(client, 'task', task.id, task)
      void refreshAfter(client, 'task')
      notify.failed(t('records.notSaved', { reason: problemText(error) }))
    },
    onSuccess: (saved, { task, done }) => {
      putRecord(client, 'task', saved.id, saved)
      void refreshAfter(client, 'task')
      const name = task.title
      if (done) {
        notify.done(t('tasks.completed', { name }), {
          label: t('common.undo'),
          run: () => mutate({ task, done: false }),
        })
      } else {
        notify.done(t('tasks.reopened', { name }))
      }
    },
  })
  return (task: Task) => mutate({ task, done: !isDone(task) })
}

/** Moves a task to another time, with a message and an undo. */
export function useMoveTask() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const { mutate } = useMutation({
    mutationKey: ['task', 'change'],
    mutationFn: ({ task, patch }: { task: Task; patch: TaskInput; said: string }) => tasks.change(task.id, patch),
    onMutate: ({ task, patch }) => putRecord(client, 'task', task.id, patch as object),
    onError: (error, { task }) => {
      putRecord(client, 'task', task.id, task)
      notify.failed(t('records.notSaved', { reason: problemText(error) }))
    },
    onSuccess: (saved, { task, said }) => {
      putRecord(client, 'task', saved.id, saved)
      void refreshAfter(client, 'task')
      if (said === '') return
      const back = { dueAt: task.dueAt ?? null, reminderAt: task.reminderAt ?? null }
      notify.done(said, { label: t('common.undo'), run: () => mutate({ task: saved, patch: back, said: '' }) })
    },
  })
  return mutate
}

/** Adds a task from one line. */
export function useAddTask() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['task', 'create'],
    mutationFn: ({ input, key }: { input: TaskInput; key: string }) => tasks.create(input, { idempotencyKey: key }),
    onSuccess: () => refreshAfter(client, 'task'),
  })
}
