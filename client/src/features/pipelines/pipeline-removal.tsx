import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { Confirm } from '@/components/ui/confirm'
import { notify } from '@/components/ui/notify'
import type { Pipeline } from '@/lib/api/types'
import { deletePipeline, usePipelinesChanged } from './pipelines-api'

/** Asks before a pipeline goes for good; the server keeps one that has deals. */
export function PipelineRemoval({ pipeline, onClose }: { pipeline: Pipeline; onClose: () => void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const changed = usePipelinesChanged()
  const remove = useMutation({
    mutationFn: deletePipeline,
    onSuccess: () => notify.done(t('pipelines.deleted', { name: pipeline.name })),
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => {
      void changed()
      onClose()
    },
  })
  return (
    <Confirm
      open
      title={t('pipelines.deleteTitle', { name: pipeline.name })}
      action={t('pipelines.delete')}
      busy={remove.isPending}
      onCancel={onClose}
      onConfirm={() => remove.mutate(pipeline)}
    >
      {t('pipelines.deleteText')}
    </Confirm>
  )
}
