import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { Input } from '@/components/ui/input'
import type { Lead } from '@/lib/api/types'
import { useTurnLead } from './leads-api'

const wholeTo100 = /^(100|\d{1,2})$/

/** Overrules the rules by a score of one's own, with the reason. */
export function LeadScoreDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { t } = useTranslation()
  const { mutateAsync } = useTurnLead((saved) => t('leads.score.saved', { score: saved.score }))
  const app = useAppForm<{ score: string; reason: string }>({
    schema: z.object({
      score: z.string().refine((text) => wholeTo100.test(text.trim()), { error: () => i18next.t('leads.score.range') }),
      reason: z.string().max(500),
    }),
    defaultValues: { score: String(lead.score), reason: '' },
    onSubmit: async ({ score, reason }) => {
      await mutateAsync({ lead, what: { kind: 'score', score: Number(score), reason: reason.trim() || null } })
      onClose()
    },
  })
  return (
    <FormDialog
      app={app}
      title={t('leads.score.set')}
      description={t('leads.score.setText')}
      action={t('common.save')}
      labelOf={(name) => t(name === 'score' ? 'fields.score' : 'leads.score.why')}
      onClose={onClose}
    >
      <FormField form={app.form} name="score" label={t('fields.score')} required>
        {({ field, aria }) => <Input {...field} {...aria} inputMode="numeric" />}
      </FormField>
      <FormField form={app.form} name="reason" label={t('leads.score.why')}>
        {({ field, aria }) => <Input {...field} {...aria} />}
      </FormField>
    </FormDialog>
  )
}
