import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { Input } from '@/components/ui/input'

const nameSchema = z.object({
  name: z.string().refine((text) => text.trim() !== '', { error: () => i18next.t('imports.mappings.needName') }),
})

interface MappingNameDialogProps {
  title: string
  description: string
  name: string
  onName: (name: string) => Promise<unknown>
  onClose: () => void
}

/** Asks what a mapping is called, when it is saved and when it is renamed. */
export function MappingNameDialog({ title, description, name, onName, onClose }: MappingNameDialogProps) {
  const { t } = useTranslation()
  const app = useAppForm<z.infer<typeof nameSchema>>({
    schema: nameSchema,
    defaultValues: { name },
    codes: { duplicate: 'name' },
    onSubmit: async (values) => {
      await onName(values.name.trim())
      onClose()
    },
  })
  return (
    <FormDialog
      app={app}
      title={title}
      description={description}
      action={t('settings.saveOne')}
      labelOf={() => t('imports.mappings.name')}
      onClose={onClose}
    >
      <FormField form={app.form} name="name" label={t('imports.mappings.name')} required>
        {({ field, aria }) => <Input {...field} {...aria} maxLength={100} />}
      </FormField>
    </FormDialog>
  )
}
