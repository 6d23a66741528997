import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { StageBar, type BarStage } from '@/components/record/stage-bar'
import { FormDialog } from '@/components/settings/form-dialog'
import { Textarea } from '@/components/ui/input'
import type { Lead, LeadStage } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { leadStages } from './lead-fields'
import { useTurnLead } from './leads-api'

type OpenStage = Exclude<LeadStage, 'converted'>

const tones: Partial<Record<string, BarStage['tone']>> = { lost: 'bad', unqualified: 'bad', converted: 'good' }

/** Where the lead stands; what ends it asks why. */
export function LeadStages({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const canWrite = useCan('leads.write') && !lead.deletedAt && lead.stage !== 'converted'
  const [ending, setEnding] = useState<OpenStage | null>(null)
  const stageName = (value: string) => t(`choices.leadStage.${value as LeadStage}`)
  const { mutate } = useTurnLead(({ displayName: name, stage }) => t('leads.moved', { name, stage: stageName(stage) }))
  const shown = leadStages.filter(({ value }) => value !== 'converted' || lead.stage === 'converted')
  const go = ({ id, tone }: BarStage) => {
    const stage = id as OpenStage
    if (tone === 'bad') setEnding(stage)
    else mutate({ lead, what: { kind: 'stage', stage, notes: null } })
  }
  return (
    <>
      <StageBar
        label={t('leads.stages')}
        stages={shown.map(({ value, label }) => ({ id: value, name: t(label), tone: tones[value] ?? 'open' }))}
        current={lead.stage}
        onGo={canWrite ? go : undefined}
      />
      {ending && <EndDialog lead={lead} stage={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

function EndDialog({ lead, stage, onClose }: { lead: Lead; stage: OpenStage; onClose: () => void }) {
  const { t } = useTranslation()
  const name = t(`choices.leadStage.${stage}`)
  const { mutateAsync } = useTurnLead((saved) => t('leads.moved', { name: saved.displayName, stage: name }))
  const app = useAppForm<{ notes: string }>({
    schema: z.object({ notes: z.string().max(1000) }),
    defaultValues: { notes: '' },
    draftKey: `lead.end.${lead.id}`,
    onSubmit: async ({ notes }) => {
      await mutateAsync({ lead, what: { kind: 'stage', stage, notes: notes.trim() || null } })
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
