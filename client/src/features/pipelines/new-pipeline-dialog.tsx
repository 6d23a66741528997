import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FormField } from '@/components/form/form-field'
import { useAppForm } from '@/components/form/use-app-form'
import { FormDialog } from '@/components/settings/form-dialog'
import { Input } from '@/components/ui/input'
import { notify } from '@/components/ui/notify'
import { pipelineCodes, pipelineSchema } from './pipeline-schema'
import { createPipeline, usePipelinesChanged } from './pipelines-api'

/** Asks for a name; the stages are changed on the page that opens then. */
export function NewPipelineDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const changed = usePipelinesChanged()
  const app = useAppForm<{ name: string }>({
    schema: pipelineSchema.pick({ name: true }),
    defaultValues: { name: '' },
    draftKey: 'pipeline',
    codes: pipelineCodes,
    onSubmit: async ({ name }) => {
      const { id, name: made } = await createPipeline({ name: name.trim() })
      void changed()
      notify.done(t('pipelines.made', { name: made }))
      onClose()
      void navigate({ to: '/settings/pipelines/$id', params: { id } })
    },
  })
  return (
    <FormDialog
      app={app}
      title={t('pipelines.new')}
      description={t('pipelines.newText')}
      action={t('pipelines.create')}
      labelOf={() => t('pipelines.name')}
      onClose={onClose}
    >
      <FormField form={app.form} name="name" label={t('pipelines.name')} required>
        {({ field, aria }) => <Input {...field} {...aria} maxLength={100} />}
      </FormField>
    </FormDialog>
  )
}
