import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import { resourceOf } from '@/lib/api/resource'
import type { Consent } from '@/lib/api/types'
import { refreshAfter } from '@/lib/records/record-cache'
import type { ConsentHolder } from './consents-api'

const channels = ['email', 'phone', 'message', 'mail'] as const
const statuses = ['granted', 'withdrawn'] as const

const schema = z.object({
  channel: z.enum(channels),
  status: z.enum(statuses),
  source: z.string().max(200),
})

interface ConsentDialogProps {
  type: ConsentHolder
  record: { id: string; version: number; consents: readonly Consent[] }
  name: string
  onClose: () => void
}

/** Notes that a person gave or took back a consent; it takes the place of what held for that channel. */
export function ConsentDialog({ type, record, name, onClose }: ConsentDialogProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const app = useAppForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { channel: 'email', status: 'granted', source: '' },
    onSubmit: async ({ channel, status, source }) => {
      const others = record.consents.filter((consent) => consent.channel !== channel)
      const said = { channel, status, source: source.trim() || null }
      const saved = await resourceOf(type).change(record.id, { consents: [...others, said] }, record.version)
      client.setQueryData(resourceOf(type).keys.one(record.id), saved)
      void refreshAfter(client, type)
      notify.done(t('consents.saved'))
      onClose()
    },
  })
  const labels = { channel: t('consents.channel'), status: t('consents.what'), source: t('consents.source') }
  return (
    <FormDialog
      app={app}
      title={t('consents.dialog', { name })}
      action={t('consents.save')}
      labelOf={(field) => labels[field as keyof typeof labels]}
      onClose={onClose}
    >
      <FormField form={app.form} name="channel" label={labels.channel}>
        {({ field, aria }) => (
          <Select
            id={aria.id}
            label={labels.channel}
            className="w-full"
            value={field.value}
            onChange={field.onChange}
            options={channels.map((value) => ({ value, label: t(`choices.contactMethod.${value}`) }))}
          />
        )}
      </FormField>
      <FormField form={app.form} name="status" label={labels.status}>
        {({ field, aria }) => (
          <Select
            id={aria.id}
            label={labels.status}
            className="w-full"
            value={field.value}
            onChange={field.onChange}
            options={statuses.map((value) => ({ value, label: t(`consents.status.${value}`) }))}
          />
        )}
      </FormField>
      <FormField form={app.form} name="source" label={labels.source} help={t('consents.sourceHelp')}>
        {({ field, aria }) => <Input {...field} {...aria} maxLength={200} />}
      </FormField>
    </FormDialog>
  )
}
