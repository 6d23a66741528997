import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMoveTask } from '@/components/tasks/tasks-api'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import type { Task } from '@/lib/api/types'
import { formatLongDay } from '@/lib/format/regional'
import { dayOf, onDay, today } from '@/lib/format/zoned-time'

/** Moves a task to another day; it keeps its hour, and the reminder its distance. */
export function MoveDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const move = useMoveTask()
  const [day, setDay] = useState(task.dueAt ? dayOf(task.dueAt) : today())
  const save = () => {
    if (!task.dueAt || day === '') return
    const dueAt = onDay(task.dueAt, day)
    const reminderAt = task.reminderAt ? onDay(task.reminderAt, shifted(task.dueAt, task.reminderAt, day)) : null
    move({
      task,
      patch: { dueAt, reminderAt },
      said: t('tasks.calendar.moved', { name: task.title, day: formatLongDay(day) }),
    })
    onClose()
  }
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={t('tasks.calendar.moveTitle', { name: task.title })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onClick={save}>
            {t('tasks.calendar.move')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <label htmlFor={id} className="mb-1 block text-xs font-medium text-ink-2">
          {t('tasks.calendar.day')}
        </label>
        <Input id={id} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </form>
    </Dialog>
  )
}

/** The day of the reminder when the due day becomes another one. */
function shifted(dueAt: string, reminderAt: string, day: string): string {
  const apart = Date.parse(dayOf(dueAt)) - Date.parse(dayOf(reminderAt))
  return new Date(Date.parse(day) - apart).toISOString().slice(0, 10)
}
