import { useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { Input, Textarea } from '@/components/ui/input'
import type { Deal, DealMoveInput, DealStage } from '@/lib/api/types'
import { reasonsQuery } from './deals-api'

interface DealCloseDialogProps {
  deal: Deal
  stage: Pick<DealStage, 'id' | 'name' | 'kind'>
  /** Moves the deal; what it throws is shown in the dialog. */
  onMove: (move: DealMoveInput) => Promise<unknown>
  onClose: () => void
}

/** Asks why a deal is won or lost: one of the organization's reasons, or any other words. Losing needs one. */
export function DealCloseDialog({ deal, stage, onMove, onClose }: DealCloseDialogProps) {
  const { t } = useTranslation()
  const list = useId()
  const lost = stage.kind === 'lost'
  const { data: reasons = [] } = useQuery(reasonsQuery(lost ? 'lost' : 'won'))
  const app = useAppForm<{ reason: string; notes: string }>({
    schema: z.object({
      reason: z
        .string()
        .max(200)
        .refine((text) => !lost || text.trim() !== '', { error: () => i18next.t('deals.close.needReason') }),
      notes: z.string().max(2000),
    }),
    defaultValues: { reason: '', notes: '' },
    draftKey: `deal.close.${deal.id}`,
    onSubmit: async ({ reason, notes }) => {
      await onMove({ stageId: stage.id, reason: reason.trim() || null, notes: notes.trim() || null })
      onClose()
    },
  })
  return (
    <FormDialog
      app={app}
      title={t(lost ? 'deals.close.lost' : 'deals.close.won', { name: deal.name })}
      action={t('deals.close.action', { stage: stage.name })}
      labelOf={(name) => t(name === 'reason' ? 'deals.close.reason' : 'deals.close.notes')}
      onClose={onClose}
    >
      <FormField form={app.form} name="reason" label={t('deals.close.reason')} required={lost}>
        {({ field, aria }) => <Input {...field} {...aria} list={list} autoComplete="off" />}
      </FormField>
      <datalist id={list}>
        {reasons.map(({ id, label }) => (
          <option key={id} value={label} />
        ))}
      </datalist>
      <FormField form={app.form} name="notes" label={t('deals.close.notes')}>
        {({ field, aria }) => <Textarea {...field} {...aria} />}
      </FormField>
    </FormDialog>
  )
}
