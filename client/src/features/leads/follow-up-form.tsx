import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { FormProvider, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Field } from '@/components/fields/field'
import { FieldInput } from '@/components/fields/field-input'
import { allSequencesQuery, createSequence } from '@/components/follow-ups/sequences-api'
import { stepsInput } from '@/components/follow-ups/follow-up-steps'
import { StepList } from '@/components/follow-ups/step-list'
import { StepPreview } from '@/components/follow-ups/step-preview'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { SwitchField } from '@/components/settings/switch-field'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import { randomId } from '@/lib/api/ids'
import { ApiError } from '@/lib/api/problem'
import type { Lead, Task } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { useCan } from '@/lib/session/me'
import { chosenSteps, followUpInput, followUpSchema, newFollowUp, type FollowUpValues } from './follow-up-schema'
import { useStartFollowUp } from './follow-ups-api'

const startField: Field<Task> = { key: 'startAt', label: 'followUps.startAt', kind: 'time' }

interface FollowUpFormProps {
  leads: readonly Lead[]
  /** How many were chosen that are done with. */
  closed: number
  onClose: () => void
  onDone: () => void
}

/** Which steps, from when; then what becomes of them, with real dates. */
export function FollowUpForm({ leads, closed, onClose, onDone }: FollowUpFormProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const canSave = useCan('leadSequences.manage')
  const start = useStartFollowUp()
  const madeText = useMadeText()
  const key = useRef(randomId())
  const [refused, setRefused] = useState<{ ids: readonly string[]; reason: string }>({ ids: [], reason: '' })
  const sequences = (useQuery(allSequencesQuery).data ?? []).filter(({ isActive }) => isActive)
  const taken = leads.filter(({ id }) => !refused.ids.includes(id))

  const app = useAppForm<FollowUpValues>({
    schema: followUpSchema,
    defaultValues: newFollowUp(),
    codes: { duplicate: 'saveAs' },
    onSubmit: async (values) => {
      const named = values.choice === 'own' ? values.saveAs.trim() : ''
      if (named !== '') {
        const made = await createSequence({
          name: named,
          steps: stepsInput(values.steps),
          skipWeekends: values.skipWeekends,
        })
        await client.invalidateQueries({ queryKey: allSequencesQuery.queryKey })
        app.form.setValue('choice', made.id)
        values = { ...values, choice: made.id }
      }
      const { items } = await start.mutateAsync({ input: followUpInput(values, taken), key: key.current })
      madeText(items.length, taken)
      onDone()
    },
    onFailed: (error) => {
      key.current = randomId()
      // Some can't be followed up: the others go on without them, once that was seen.
      if (!(error instanceof ApiError) || error.leadIds.length === 0 || error.leadIds.length >= taken.length)
        return false
      setRefused({ ids: [...refused.ids, ...error.leadIds], reason: error.detail ?? '' })
      return true
    },
  })
  const { form } = app
  const values = useWatch({ control: form.control }) as FollowUpValues
  const steps = chosenSteps(values, sequences, taken)
  const count = steps.length * taken.length
  const choose = (choice: string) => {
    const sequence = sequences.find(({ id }) => id === choice)
    if (sequence) form.setValue('skipWeekends', sequence.skipWeekends)
  }
  const labels: Record<string, string> = {
    steps: t('followUps.steps'),
    startAt: t('followUps.startAt'),
    saveAs: t('followUps.saveAs'),
  }

  return (
    <FormProvider {...form}>
      <FormDialog
        app={app}
        size="lg"
        title={
          leads.length === 1
            ? t('followUps.title', { name: leads[0]?.displayName })
            : t('followUps.titleMany', { count: taken.length, formatted: formatNumber(taken.length) })
        }
        description={t('followUps.text')}
        action={t('followUps.make', { count, formatted: formatNumber(count) })}
        labelOf={(name) => labels[name] ?? name}
        onClose={onClose}
      >
        {closed > 0 && (
          <p className="rounded-md bg-info-soft px-3 py-2 text-info">
            {t('followUps.closed', { count: closed, formatted: formatNumber(closed) })}
          </p>
        )}
        {refused.ids.length > 0 && (
          <p role="alert" className="rounded-md bg-warning-soft px-3 py-2 text-warning">
            {t('followUps.leftOut', {
              reason: refused.reason,
              count: refused.ids.length,
              formatted: formatNumber(refused.ids.length),
            })}
          </p>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField form={form} name="choice" label={t('followUps.which')}>
            {({ field, aria }) => (
              <Select
                id={aria.id}
                label={t('followUps.which')}
                className="w-full"
                value={field.value}
                onChange={(choice) => {
                  field.onChange(choice)
                  choose(choice)
                }}
                options={[
                  { value: 'usual', label: t('followUps.choices.usual') },
                  ...sequences.map(({ id, name }) => ({ value: id, label: name })),
                  { value: 'own', label: t('followUps.choices.own') },
                ]}
              />
            )}
          </FormField>
          <FormField form={form} name="startAt" label={t('followUps.startAt')} help={t('followUps.startAtHelp')}>
            {({ field, aria }) => (
              <FieldInput
                field={startField}
                id={aria.id}
                invalid={aria['aria-invalid']}
                describedBy={aria['aria-describedby']}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
              />
            )}
          </FormField>
        </div>
        {values.choice === 'own' && <StepList />}
        <SwitchField
          form={form}
          name="skipWeekends"
          label={t('followUps.skipWeekends')}
          help={t('followUps.skipWeekendsHelp')}
        />
        {values.startAt && <StepPreview steps={steps} startAt={values.startAt} skipWeekends={values.skipWeekends} />}
        {values.choice === 'own' && canSave && (
          <FormField form={form} name="saveAs" label={t('followUps.saveAs')} help={t('followUps.saveAsHelp')}>
            {({ field, aria }) => (
              <Input {...field} {...aria} maxLength={100} placeholder={t('followUps.saveAsExample')} />
            )}
          </FormField>
        )}
      </FormDialog>
    </FormProvider>
  )
}

/** Says how many tasks were made, with a way to them. */
function useMadeText() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (count: number, leads: readonly Lead[]) => {
    const [lead, ...others] = leads
    const text = t('followUps.made', {
      tasks: t('followUps.tasks', { count, formatted: formatNumber(count) }),
      leads: t('followUps.leads', { count: leads.length, formatted: formatNumber(leads.length) }),
    })
    const show = () =>
      void (lead && others.length === 0
        ? navigate({ to: '/leads/$id', params: { id: lead.id }, search: { tab: 'tasks' } })
        : navigate({ to: '/tasks', search: { show: 'all', sort: '-createdAt' } }))
    notify.done(text, { label: t('followUps.show'), run: show })
  }
}
