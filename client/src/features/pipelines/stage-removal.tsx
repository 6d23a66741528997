import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { notify } from '@/components/ui/notify'
import { Select } from '@/components/ui/select'
import type { DealStage, Pipeline } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { allPipelinesQuery, dealsInStageQuery, removeStage, usePipelinesChanged } from './pipelines-api'

interface StageRemovalProps {
  pipeline: Pipeline
  stage: DealStage
  onRemoved: () => Promise<void>
  onClose: () => void
}

/** Asks where the deals of a stage go before it is removed: another stage, also of another pipeline. */
export function StageRemoval({ pipeline, stage, onRemoved, onClose }: StageRemovalProps) {
  const { t } = useTranslation()
  const changed = usePipelinesChanged()
  const { data: others = [] } = useQuery(allPipelinesQuery)
  const { data: count } = useQuery(dealsInStageQuery(stage.id))
  const here = pipeline.stages.filter(({ id }) => id !== stage.id)
  const targets = [
    ...here.map((one) => ({ ...one, label: one.name })),
    ...others
      .filter(({ id }) => id !== pipeline.id)
      .flatMap(({ name, stages }) => stages.map((one) => ({ ...one, label: `${name}: ${one.name}` }))),
  ]
  const app = useAppForm<{ target: string }>({
    schema: z.object({ target: z.string() }),
    defaultValues: { target: nearest(pipeline.stages, stage)?.id ?? '' },
    onSubmit: async ({ target }) => {
      await removeStage(pipeline, stage.id, target)
      await Promise.all([changed(), onRemoved()])
      notify.done(t('pipelines.removed', { name: stage.name }))
      onClose()
    },
  })
  const kind = targets.find(({ id }) => id === app.form.watch('target'))?.kind
  return (
    <FormDialog
      app={app}
      danger
      title={t('pipelines.removeTitle', { name: stage.name })}
      action={t('pipelines.removeAction')}
      labelOf={() => t('pipelines.moveTo')}
      onClose={onClose}
    >
      <p className="text-pretty text-ink-2" role="status">
        {count === 0 && t('pipelines.removeNone')}
        {count !== undefined && count > 0 && t('pipelines.removeText', { count, formatted: formatNumber(count) })}
      </p>
      <FormField
        form={app.form}
        name="target"
        label={t('pipelines.moveTo')}
        help={
          kind && kind !== stage.kind
            ? t('pipelines.otherKind', { kind: t(`pipelines.kinds.${kind}`).toLowerCase() })
            : t('pipelines.moveToHelp')
        }
      >
        {({ field, aria }) => (
          <Select
            id={aria.id}
            label={t('pipelines.moveTo')}
            className="w-full"
            value={field.value}
            onChange={field.onChange}
            options={targets.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
      </FormField>
    </FormDialog>
  )
}

/** The stage of the same kind before this one, else the one after it. */
function nearest(stages: readonly DealStage[], stage: DealStage): DealStage | undefined {
  const at = stages.findIndex(({ id }) => id === stage.id)
  const same = ({ kind }: DealStage) => kind === stage.kind
  return stages.slice(0, at).findLast(same) ?? stages.slice(at + 1).find(same)
}
