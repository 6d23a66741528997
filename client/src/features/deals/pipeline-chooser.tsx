import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Select } from '@/components/ui/select'
import { pipelinesQuery } from './deals-api'

interface PipelineChooserProps {
  id: string | undefined
  onChoose: (id: string | null) => void
  /** All of them is a choice, and what nothing means; otherwise the organization's default one. */
  every?: boolean
}

/** Which pipeline is shown; nothing to choose where there is one. */
export function PipelineChooser({ id, onChoose, every = false }: PipelineChooserProps) {
  const { t } = useTranslation()
  const { data: pipelines = [] } = useQuery(pipelinesQuery)
  const usual = every ? undefined : pipelines.find(({ isDefault }) => isDefault)
  if (pipelines.length < 2) return null
  return (
    <Select
      quiet
      label={t('board.pipeline')}
      className="max-w-40"
      value={id ?? usual?.id ?? ''}
      onChange={(chosen) => onChoose(chosen === (usual?.id ?? '') ? null : chosen)}
      options={[
        ...(every ? [{ value: '', label: t('board.allPipelines') }] : []),
        ...pipelines.map((one) => ({ value: one.id, label: one.name })),
      ]}
    />
  )
}
