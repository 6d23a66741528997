import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { formCodes, formInput, formSchema } from './lead-form-schema'
import { createForm, useFormsChanged } from './lead-forms-api'

/** Asks for a name; the questions, with which most begin, are changed on the page that opens then. */
export function NewLeadFormDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const changed = useFormsChanged()
  const app = useAppForm<{ name: string }>({
    schema: formSchema.pick({ name: true }),
    defaultValues: { name: '' },
    draftKey: 'leadForm',
    codes: formCodes,
    onSubmit: async ({ name }) => {
      const input = formInput({
        name,
        fields: [
          { name: null, target: 'name', label: t('leadForms.first.name'), required: true },
          { name: null, target: 'email', label: t('leadForms.first.email'), required: true },
          { name: null, target: 'note', label: t('leadForms.first.message'), required: false },
        ],
      })
      const made = await createForm(input)
      void changed()
      notify.done(t('leadForms.made', { name: made.name }))
      onClose()
      void navigate({ to: '/settings/lead-forms/$id', params: { id: made.id } })
    },
  })
  return (
    <FormDialog
      app={app}
      title={t('leadForms.new')}
      description={t('leadForms.newText')}
      action={t('leadForms.create')}
      labelOf={() => t('leadForms.name')}
      onClose={onClose}
    >
      <FormField form={app.form} name="name" label={t('leadForms.name')} help={t('leadForms.nameHelp')} required>
        {({ field, aria }) => <Input {...field} {...aria} maxLength={100} placeholder={t('leadForms.nameExample')} />}
      </FormField>
    </FormDialog>
  )
}
