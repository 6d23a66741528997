import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StageBar, type BarStage } from '@/components/record/stage-bar'
import type { Deal, DealStage } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { DealCloseDialog } from './deal-close-dialog'
import { pipelinesQuery, useMoveDeal } from './deals-api'

const toneOf = (kind: DealStage['kind']): BarStage['tone'] =>
  (({ open: 'open', won: 'good', lost: 'bad' }) as const)[kind]

/** Where the deal stands in its pipeline; won and lost ask why. */
export function DealStages({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const { data: pipelines } = useQuery(pipelinesQuery)
  const { mutate: move, mutateAsync: moveAsync } = useMoveDeal()
  const canWrite = useCan('deals.write') && !deal.deletedAt
  const [closing, setClosing] = useState<DealStage | null>(null)
  const stages = pipelines?.find(({ id }) => id === deal.pipelineId)?.stages
  if (!stages) return <div className="h-12" />
  const go = ({ id }: BarStage) => {
    const stage = stages.find((one) => one.id === id)
    if (!stage) return
    if (stage.kind === 'open') move({ deal, move: { stageId: id } })
    else setClosing(stage)
  }
  return (
    <>
      <StageBar
        label={t('deals.stages')}
        stages={stages.map(({ id, name, kind }) => ({ id, name, tone: toneOf(kind) }))}
        current={deal.stageId}
        onGo={canWrite ? go : undefined}
      />
      {closing && (
        <DealCloseDialog
          deal={deal}
          stage={closing}
          onMove={(to) => moveAsync({ deal, move: to })}
          onClose={() => setClosing(null)}
        />
      )}
    </>
  )
}
