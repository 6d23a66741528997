import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { Textarea } from '@/components/ui/input'
import type { Lead } from '@/lib/api/types'
import type { OpenLeadStage } from './leads-api'

interface LeadEndDialogProps {
  lead: Lead
  stage: OpenLeadStage
  /** Moves the lead; what it throws is shown in the dialog. */
  onMove: (notes: string | null) => Promise<unknown>
  onClose: () => void
}

/** Asks why a lead comes to nothing. */
export function LeadEndDialog({ lead, stage, onMove, onClose }: LeadEndDialogProps) {
  const { t } = useTranslation()
  const name = t(`choices.leadStage.${stage}`)
  const app = useAppForm<{ notes: string }>({
    schema: z.object({ notes: z.string().max(1000) }),
    defaultValues: { notes: '' },
    draftKey: `lead.end.${lead.id}`,
    onSubmit: async ({ notes }) => {
      await onMove(notes.trim() || null)
      onClose()
    },
  })
  return (
    <FormDialog
      app={app}
      title={t('leads.end.title', { name: lead.displayName, stage: name })}
      action={t('records.moveTo', { name })}
      labelOf={() => t('leads.end.why')}
      onClose={onClose}
    >
      <FormField form={app.form} name="notes" label={t('leads.end.why')}>
        {({ field, aria }) => <Textarea {...field} {...aria} />}
      </FormField>
    </FormDialog>
  )
}
