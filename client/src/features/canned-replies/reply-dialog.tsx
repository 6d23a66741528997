import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { SwitchField } from '@/components/settings/switch-field'
import { Input, Textarea } from '@/components/ui/input'
import type { CannedReply } from '@/lib/api/types'
import { changeReply, createReply, useRepliesChanged } from './canned-replies-api'

/** Those that the server knows. */
const mergeFields = [
  'contact.firstName',
  'contact.name',
  'company.name',
  'ticket.number',
  'ticket.subject',
  'agent.name',
  'organization.name',
]
  .map((name) => `{{${name}}}`)
  .join(', ')

const filled = (text: string) => text.trim() !== ''

const schema = z.object({
  title: z
    .string()
    .max(100)
    .refine(filled, { error: () => i18next.t('cannedReplies.needTitle') }),
  body: z
    .string()
    .max(10_000)
    .refine(filled, { error: () => i18next.t('cannedReplies.needBody') }),
  isActive: z.boolean(),
})

/** Makes a canned reply, or changes one. */
export function ReplyDialog({ reply, onClose }: { reply: CannedReply | null; onClose: () => void }) {
  const { t } = useTranslation()
  const changed = useRepliesChanged()
  const app = useAppForm<z.infer<typeof schema>>({
    schema,
    defaultValues: { title: reply?.title ?? '', body: reply?.body ?? '', isActive: reply?.isActive ?? true },
    codes: { duplicate: 'title' },
    onSubmit: async (values) => {
      await (reply ? changeReply(reply, values) : createReply(values))
      await changed()
      onClose()
    },
  })
  return (
    <FormDialog
      app={app}
      size="lg"
      title={reply ? t('cannedReplies.editTitle', { name: reply.title }) : t('cannedReplies.add')}
      description={t('cannedReplies.fields', { names: mergeFields })}
      action={t('settings.saveOne')}
      labelOf={(name) => t(name === 'title' ? 'cannedReplies.name' : 'cannedReplies.body')}
      onClose={onClose}
    >
      <FormField form={app.form} name="title" label={t('cannedReplies.name')} required>
        {({ field, aria }) => <Input {...field} {...aria} maxLength={100} />}
      </FormField>
      <FormField form={app.form} name="body" label={t('cannedReplies.body')} required>
        {({ field, aria }) => <Textarea {...field} {...aria} rows={8} />}
      </FormField>
      <SwitchField form={app.form} name="isActive" label={t('cannedReplies.offered')} />
    </FormDialog>
  )
}
