import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FieldInput } from '@/components/fields/field-input'
import { fieldOf } from '@/components/fields/field'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Input, Textarea } from '@/components/ui/input'
import { KeyCaps } from '@/components/ui/key-caps'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import { randomId } from '@/lib/api/ids'
import { tasks } from '@/lib/api/resource'
import { refreshAfter } from '@/lib/records/record-cache'
import { useMe } from '@/lib/session/me'
import { duePresets, reminderOf, reminders, timeOf } from './due'
import { taskFields } from './task-fields'

const schema = z.object({
  title: z.string().trim().min(1).max(300),
  description: z.string().max(10_000),
  type: z.string(),
  priority: z.string(),
  dueAt: z.string().nullable(),
  reminder: z.enum(reminders),
  recurrence: z.string().nullable(),
  assigneeId: z.string().nullable(),
})

/** The create form of tasks: when in words, the rest as it usually is. */
export function TaskCreate({ start, onClose }: { start: { key: string; value: string } | null; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const me = useMe()
  const key = useRef(randomId())
  const dueField = fieldOf(taskFields, 'dueAt')
  const recurrenceField = fieldOf(taskFields, 'recurrence')
  const app = useAppForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      title: '',
      description: '',
      type: 'todo',
      priority: 'medium',
      dueAt: start?.key === 'dueAt' ? start.value : timeOf('tomorrow'),
      reminder: 'none',
      recurrence: null,
      assigneeId: me?.id ?? null,
    },
    draftKey: 'task',
    onSubmit: async (values) => {
      const task = await tasks.create(
        {
          title: values.title,
          description: values.description.trim() || null,
          type: values.type as 'todo',
          priority: values.priority as 'medium',
          dueAt: values.dueAt,
          reminderAt: reminderOf(values.reminder, values.dueAt),
          // What repeats does so from when it is due.
          recurrence: values.dueAt ? values.recurrence : null,
          assigneeId: values.assigneeId,
        },
        { idempotencyKey: key.current },
      )
      void refreshAfter(client, 'task')
      notify.done(t('records.created', { name: task.title }))
      onClose()
    },
    onFailed: () => {
      key.current = randomId()
      return false
    },
  })
  const { form } = app
  const labels: Record<string, string> = { title: t('fields.taskTitle'), description: t('fields.description') }
  const pick = (name: 'type' | 'priority') => ({
    label: t(fieldOf(taskFields, name).label),
    options: (fieldOf(taskFields, name).choices ?? []).map((choice) => ({
      value: choice.value,
      label: t(choice.label),
    })),
  })

  return (
    <Dialog
      open
      sticky
      onClose={onClose}
      title={t('records.task.new')}
      footer={
        <>
          <span className="flex-1">
            <KeyCaps keys="mod+enter" />
          </span>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="create-task" busy={app.busy}>
            {t('records.task.create')}
          </Button>
        </>
      }
    >
      <Form app={app} id="create-task" labelOf={(name) => labels[name] ?? name}>
        <FormField form={form} name="title" label={t('fields.taskTitle')} required>
          {({ field, aria }) => <Input {...field} {...aria} />}
        </FormField>
        <FormField form={form} name="dueAt" label={t('fields.dueAt')}>
          {({ field, aria }) => (
            <div className="flex flex-wrap items-center gap-2">
              <div className="w-56 max-w-full">
                <FieldInput field={dueField} id={aria.id} value={field.value} onChange={field.onChange} />
              </div>
              {duePresets.map((preset) => (
                <Button key={preset} size="sm" onClick={() => field.onChange(timeOf(preset))}>
                  {t(`tasks.duePresets.${preset}`)}
                </Button>
              ))}
            </div>
          )}
        </FormField>
        <div className="grid gap-4 sm:grid-cols-3">
          <FormField form={form} name="reminder" label={t('fields.reminderAt')}>
            {({ field, aria }) => (
              <Select
                id={aria.id}
                label={t('fields.reminderAt')}
                value={field.value}
                onChange={field.onChange}
                className="w-full"
                options={reminders.map((value) => ({ value, label: t(`tasks.reminders.${value}`) }))}
              />
            )}
          </FormField>
          {(['type', 'priority'] as const).map((name) => (
            <FormField key={name} form={form} name={name} label={pick(name).label}>
              {({ field, aria }) => (
                <Select id={aria.id} {...pick(name)} value={field.value} onChange={field.onChange} className="w-full" />
              )}
            </FormField>
          ))}
        </div>
        <FormField form={form} name="recurrence" label={t('fields.recurrence')}>
          {({ field, aria }) => (
            <FieldInput field={recurrenceField} id={aria.id} value={field.value} onChange={field.onChange} />
          )}
        </FormField>
        <FormField form={form} name="assigneeId" label={t('fields.assignee')}>
          {({ field, aria }) => (
            <FieldInput
              field={fieldOf(taskFields, 'assigneeId')}
              id={aria.id}
              value={field.value}
              onChange={field.onChange}
              shownName={field.value !== null && field.value === me?.id ? me.displayName : null}
            />
          )}
        </FormField>
        <FormField form={form} name="description" label={t('fields.description')}>
          {({ field, aria }) => <Textarea {...field} {...aria} />}
        </FormField>
      </Form>
    </Dialog>
  )
}
