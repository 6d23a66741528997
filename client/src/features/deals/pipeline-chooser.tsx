import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Select } from '@/components/ui/select'
import { pipelinesQuery } from './deals-api'

/** Which pipeline the board shows; nothing to choose where there is one. */
export function PipelineChooser({ id, onChoose }: { id: string | undefined; onChoose: (id: string | null) => void }) {
  const { t } = useTranslation()
  const { data: pipelines = [] } = useQuery(pipelinesQuery)
  const usual = pipelines.find(({ isDefault }) => isDefault)
  if (pipelines.length < 2) return null
  return (
    <Select
      quiet
      label={t('board.pipeline')}
      className="max-w-40"
      value={id ?? usual?.id ?? ''}
      onChange={(chosen) => onChoose(chosen === usual?.id ? null : chosen)}
      options={pipelines.map((one) => ({ value: one.id, label: one.name }))}
    />
  )
}
