import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StageBar, type BarStage } from '@/components/record/stage-bar'
import type { Lead, LeadStage } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { LeadEndDialog } from './lead-end-dialog'
import { leadStages } from './lead-fields'
import { useTurnLead, type OpenLeadStage } from './leads-api'

const tones: Partial<Record<string, BarStage['tone']>> = { lost: 'bad', unqualified: 'bad', converted: 'good' }

/** Where the lead stands; what ends it asks why. */
export function LeadStages({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const canWrite = useCan('leads.write') && !lead.deletedAt && lead.stage !== 'converted'
  const [ending, setEnding] = useState<OpenLeadStage | null>(null)
  const stageName = (value: string) => t(`choices.leadStage.${value as LeadStage}`)
  const { mutate, mutateAsync } = useTurnLead(({ displayName: name, stage }) =>
    t('leads.moved', { name, stage: stageName(stage) }),
  )
  const shown = leadStages.filter(({ value }) => value !== 'converted' || lead.stage === 'converted')
  const go = ({ id, tone }: BarStage) => {
    const stage = id as OpenLeadStage
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
      {ending && (
        <LeadEndDialog
          lead={lead}
          stage={ending}
          onMove={(notes) => mutateAsync({ lead, what: { kind: 'stage', stage: ending, notes } })}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  )
}
