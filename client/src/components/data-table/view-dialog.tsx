import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { SwitchField } from '@/components/settings/switch-field'
import { Input } from '@/components/ui/input'
import type { SavedView } from '@/lib/api/types'
import type { SavedViews } from './use-saved-views'

const schema = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: () => i18next.t('table.saved.nameMissing') })
    .max(100, { error: () => i18next.t('table.saved.nameTooLong') }),
  isShared: z.boolean(),
  isDefault: z.boolean(),
})

interface ViewDialogProps {
  /** Null: what the list shows becomes a new one. */
  view: SavedView | null
  saved: SavedViews
  onClose: () => void
}

/** What a view is called, who sees it, and whether the list opens with it. */
export function ViewDialog({ view, saved, onClose }: ViewDialogProps) {
  const { t } = useTranslation()
  const app = useAppForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      name: view?.name ?? '',
      isShared: view?.isShared ?? false,
      isDefault: view?.isDefault ?? false,
    },
    onSubmit: async (words) => {
      await (view ? saved.describe(view, words) : saved.keep(words))
      onClose()
    },
  })
  const { form } = app
  return (
    <FormDialog
      app={app}
      title={t(view ? 'table.saved.editTitle' : 'table.saved.newTitle')}
      {...(view ? {} : { description: t('table.saved.newText') })}
      action={t('common.save')}
      labelOf={() => t('table.saved.name')}
      onClose={onClose}
    >
      <FormField form={form} name="name" label={t('table.saved.name')} required>
        {({ field, aria }) => <Input {...field} {...aria} />}
      </FormField>
      <SwitchField form={form} name="isShared" label={t('table.saved.share')} help={t('table.saved.shareHelp')} />
      <SwitchField form={form} name="isDefault" label={t('table.saved.open')} help={t('table.saved.openHelp')} />
    </FormDialog>
  )
}
