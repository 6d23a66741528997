import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
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
import type { Activity, RecordType } from '@/lib/api/types'
import type { QuickKind } from './activity-kinds'
import { useFinishActivity, useLogActivity } from './activities-api'
import { followUpAt, nextStepPresets } from './next-step'

const schema = z.object({
  subject: z.string().trim().min(1).max(300),
  body: z.string(),
  outcome: z.string(),
  sentiment: z.enum(['', 'positive', 'neutral', 'negative']),
  durationMinutes: z.string().regex(/^\d{0,5}$/),
  nextStep: z.string(),
  followUp: z.enum(nextStepPresets),
})

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

interface LogDialogProps {
  home: { type: RecordType; id: string }
  name: string
  kind: QuickKind
  /** Logged already, when a tap on a number began it: what is asked is how it went. */
  attempt?: Activity
  onClose: () => void
}

const outcomes = { call: ['reached', 'noAnswer', 'voicemail', 'busy'], message: ['answered', 'sent'] } as const

/** The form of the quick log: the subject is filled in, so that saving is all there is to do. */
export function LogDialog({ home, name, kind, attempt, onClose }: LogDialogProps) {
  const { t } = useTranslation()
  const log = useLogActivity()
  const finish = useFinishActivity()
  const key = useRef(randomId())
  const app = useAppForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      subject: t(`activities.subjects.${kind}`, { name }),
      body: '',
      outcome: '',
      sentiment: '',
      durationMinutes: '',
      nextStep: '',
      followUp: 'none',
    },
    draftKey: attempt ? `log.${attempt.id}` : `log.${kind}.${home.id}`,
    onSubmit: async (values) => {
      const input = {
        type: kind,
        direction: 'outbound' as const,
        subject: values.subject,
        body: orNull(values.body) ?? attempt?.body ?? null,
        outcome: orNull(values.outcome),
        sentiment: values.sentiment === '' ? null : values.sentiment,
        durationMinutes: values.durationMinutes === '' ? null : Number(values.durationMinutes),
        nextStep: orNull(values.nextStep),
        followUpAt: followUpAt(values.followUp),
        [`${home.type}Id`]: home.id,
      }
      await (attempt ? finish.mutateAsync({ activity: attempt, input }) : log.mutateAsync({ input, key: key.current }))
      notify.done(t(values.followUp === 'none' ? 'activities.logged' : 'activities.loggedWithTask'))
      onClose()
    },
    onFailed: () => {
      key.current = randomId()
      return false
    },
  })
  const { form } = app
  const outcome = useWatch({ control: form.control, name: 'outcome' })
  const labelOf = (field: string) => t(`activities.fields.${field as 'subject'}`)
  const formId = 'log-activity'

  return (
    <Dialog
      open
      sticky
      onClose={onClose}
      title={attempt ? t(`activities.howDidItGo.${kind as 'call'}`) : t(`activities.titles.${kind}`)}
      description={name}
      footer={
        <>
          <span className="flex-1">
            <KeyCaps keys="mod+enter" />
          </span>
          <Button onClick={onClose}>{t(attempt ? 'activities.later' : 'common.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} busy={app.busy}>
            {t('activities.save')}
          </Button>
        </>
      }
    >
      <Form app={app} id={formId} labelOf={labelOf}>
        {attempt && (kind === 'call' || kind === 'message') && (
          <div role="group" aria-label={labelOf('outcome')} className="flex flex-wrap gap-2">
            {outcomes[kind].map((one) => {
              const text = t(`activities.outcomes.${one}`)
              return (
                <Button
                  key={one}
                  aria-pressed={outcome === text}
                  variant={outcome === text ? 'primary' : 'secondary'}
                  onClick={() => form.setValue('outcome', text, { shouldDirty: true })}
                >
                  {text}
                </Button>
              )
            })}
          </div>
        )}
        <FormField form={form} name="subject" label={labelOf('subject')} required>
          {({ field, aria }) => <Input {...field} {...aria} />}
        </FormField>
        <div className="grid gap-4 sm:grid-cols-3">
          <FormField form={form} name="outcome" label={labelOf('outcome')}>
            {({ field, aria }) => <Input {...field} {...aria} placeholder={t('activities.outcomeHint')} />}
          </FormField>
          <FormField form={form} name="sentiment" label={labelOf('sentiment')}>
            {({ field, aria }) => (
              <Select
                id={aria.id}
                label={labelOf('sentiment')}
                value={field.value}
                onChange={field.onChange}
                className="w-full"
                options={(['', 'positive', 'neutral', 'negative'] as const).map((value) => ({
                  value,
                  label: value === '' ? '–' : t(`choices.sentiment.${value}`),
                }))}
              />
            )}
          </FormField>
          <FormField form={form} name="durationMinutes" label={labelOf('durationMinutes')}>
            {({ field, aria }) => <Input {...field} {...aria} inputMode="numeric" />}
          </FormField>
        </div>
        <FormField form={form} name="body" label={labelOf('body')}>
          {({ field, aria }) => <Textarea {...field} {...aria} />}
        </FormField>
        <FormField form={form} name="nextStep" label={labelOf('nextStep')}>
          {({ field, aria }) => <Input {...field} {...aria} placeholder={t('activities.nextStepHint')} />}
        </FormField>
        <FormField form={form} name="followUp" label={labelOf('followUp')} help={t('activities.followUpHelp')}>
          {({ field, aria }) => (
            <Select
              id={aria.id}
              label={labelOf('followUp')}
              value={field.value}
              onChange={field.onChange}
              className="w-full"
              options={nextStepPresets.map((value) => ({ value, label: t(`activities.presets.${value}`) }))}
            />
          )}
        </FormField>
      </Form>
    </Dialog>
  )
}
