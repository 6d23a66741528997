import { useTranslation } from 'react-i18next'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { Input } from '@/components/ui/input'
import type { DealReason } from '@/lib/api/types'
import { changeReason, useReasonsChanged } from './deal-reasons-api'
import { reasonSchema, type ReasonValues } from './reason-schema'

/** Renames a reason; closed deals keep the words that they were given. */
export function ReasonDialog({ reason, onClose }: { reason: DealReason; onClose: () => void }) {
  const { t } = useTranslation()
  const changed = useReasonsChanged()
  const app = useAppForm<ReasonValues>({
    schema: reasonSchema,
    defaultValues: { label: reason.label },
    codes: { duplicate: 'label' },
    onSubmit: async ({ label }) => {
      await changeReason(reason, { label: label.trim() })
      await changed()
      // The list says it already; a message would lie over its rows.
      onClose()
    },
  })
  return (
    <FormDialog
      app={app}
      title={t('dealReasons.renameTitle', { name: reason.label })}
      description={t('dealReasons.renameText')}
      action={t('settings.saveOne')}
      labelOf={() => t('dealReasons.label')}
      onClose={onClose}
    >
      <FormField form={app.form} name="label" label={t('dealReasons.label')} required>
        {({ field, aria }) => <Input {...field} {...aria} maxLength={200} />}
      </FormField>
    </FormDialog>
  )
}
