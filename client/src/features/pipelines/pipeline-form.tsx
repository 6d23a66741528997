import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { SaveBar } from '@/components/settings/save-bar'
import { SettingsGroup } from '@/components/settings/settings-group'
import { useEditForm } from '@/components/settings/use-edit-form'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import type { DealStage, Pipeline } from '@/lib/api/types'
import {
  pipelineCodes,
  pipelineFields,
  pipelineInput,
  pipelineLabels,
  pipelineSchema,
  pipelineValues,
  type PipelineValues,
} from './pipeline-schema'
import { changePipeline, pipelineQuery, readPipeline, usePipelinesChanged } from './pipelines-api'
import { StageList } from './stage-list'
import { StageRemoval } from './stage-removal'

interface PipelineFormProps {
  pipeline: Pipeline
  onStageRemoved: () => Promise<void>
}

/** Name and stages are saved together; a saved stage is removed by itself, for its deals have to go somewhere. */
export function PipelineForm({ pipeline, onStageRemoved }: PipelineFormProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const changed = usePipelinesChanged()
  const [going, setGoing] = useState<DealStage | null>(null)
  const edit = useEditForm<Pipeline, PipelineValues>({
    record: pipeline,
    valuesOf: pipelineValues,
    schema: pipelineSchema,
    draftKey: `pipeline.${pipeline.id}`,
    fields: pipelineFields,
    title: pipeline.name,
    codes: pipelineCodes,
    change: (patch, version) => changePipeline(pipeline.id, pipelineInput(patch), version),
    read: () => readPipeline(pipeline.id),
    onSaved: (saved) => {
      client.setQueryData(pipelineQuery(saved.id).queryKey, saved)
      void changed()
      notify.done(t('pipelines.saved', { name: saved.name }))
    },
  })
  const { form } = edit.app
  return (
    <>
      <Form app={edit.app} className="space-y-8" labelOf={(name) => t(pipelineLabels[name as keyof PipelineValues])}>
        <div className="max-w-md">
          <FormField form={form} name="name" label={t('pipelines.name')} required>
            {({ field, aria }) => <Input {...field} {...aria} maxLength={100} />}
          </FormField>
        </div>
        <SettingsGroup title={t('pipelines.stages')} text={t('pipelines.stagesText')}>
          <StageList
            form={form}
            canRemove={!edit.dirty}
            onRemove={(id) => setGoing(pipeline.stages.find((stage) => stage.id === id) ?? null)}
          />
        </SettingsGroup>
        <SaveBar edit={edit} />
      </Form>
      {going && (
        <StageRemoval pipeline={pipeline} stage={going} onRemoved={onStageRemoved} onClose={() => setGoing(null)} />
      )}
    </>
  )
}
