import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { SwitchField } from '@/components/settings/switch-field'
import { Input, Textarea } from '@/components/ui/input'
import type { EmailTemplate } from '@/lib/api/types'
import { changeTemplate, createTemplate, useTemplatesChanged } from './email-templates-api'

/** Those that the server knows and that are used the most; a refusal names them all. */
const mergeFields = [
  'contact.firstName',
  'contact.displayName',
  'company.name',
  'lead.firstName',
  'deal.name',
  'deal.amount',
  'ticket.number',
  'user.displayName',
  'organization.name',
]
  .map((name) => `{{${name}}}`)
  .join(', ')

const filled = (text: string) => text.trim() !== ''

const schema = z.object({
  name: z
    .string()
    .max(100)
    .refine(filled, { error: () => i18next.t('emailTemplates.needName') }),
  subject: z
    .string()
    .max(300)
    .refine(filled, { error: () => i18next.t('emailTemplates.needSubject') }),
  body: z
    .string()
    .max(10_000)
    .refine(filled, { error: () => i18next.t('emailTemplates.needBody') }),
  isMarketing: z.boolean(),
  isActive: z.boolean(),
})
type Values = z.infer<typeof schema>

/** Makes a template, or changes one. */
export function TemplateDialog({ template, onClose }: { template: EmailTemplate | null; onClose: () => void }) {
  const { t } = useTranslation()
  const changed = useTemplatesChanged()
  const app = useAppForm<Values>({
    schema,
    defaultValues: {
      name: template?.name ?? '',
      subject: template?.subject ?? '',
      body: template?.body ?? '',
      isMarketing: template?.isMarketing ?? false,
      isActive: template?.isActive ?? true,
    },
    codes: { duplicate: 'name' },
    onSubmit: async (values) => {
      await (template ? changeTemplate(template, values) : createTemplate(values))
      await changed()
      onClose()
    },
  })
  return (
    <FormDialog
      app={app}
      size="lg"
      title={template ? t('emailTemplates.editTitle', { name: template.name }) : t('emailTemplates.add')}
      description={t('emailTemplates.fields', { names: mergeFields })}
      action={t('settings.saveOne')}
      labelOf={(name) => t(`emailTemplates.labels.${name as keyof Values}`)}
      onClose={onClose}
    >
      <FormField form={app.form} name="name" label={t('emailTemplates.labels.name')} required>
        {({ field, aria }) => <Input {...field} {...aria} maxLength={100} />}
      </FormField>
      <FormField form={app.form} name="subject" label={t('emailTemplates.labels.subject')} required>
        {({ field, aria }) => <Input {...field} {...aria} maxLength={300} />}
      </FormField>
      <FormField form={app.form} name="body" label={t('emailTemplates.labels.body')} required>
        {({ field, aria }) => <Textarea {...field} {...aria} rows={10} />}
      </FormField>
      <SwitchField
        form={app.form}
        name="isMarketing"
        label={t('emailTemplates.labels.isMarketing')}
        help={t('emailTemplates.marketingHelp')}
      />
      <SwitchField form={app.form} name="isActive" label={t('emailTemplates.labels.isActive')} />
    </FormDialog>
  )
}
