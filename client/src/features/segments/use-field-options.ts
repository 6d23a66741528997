import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { stagesQuery } from '@/components/reports/stages-query'
import { words } from '@/components/segments/criteria-words'
import type { Option } from '@/components/ui/combobox'
import { tagsQuery, usersQuery } from '@/lib/records/people-and-tags'
import type { SegmentField } from './criteria-draft'

/** What there is to choose from; null: anything can be typed. */
export function useFieldOptions(field: SegmentField): { list: Option[]; loading: boolean } | null {
  const { t } = useTranslation()
  const isTags = field.name === 'tags'
  const isStage = field.name === 'stageId' || field.name === 'pipelineId'
  const isPerson = field.kind === 'reference' && !field.refersTo && !isStage && field.name !== 'relatedId'
  const tags = useQuery({ ...tagsQuery, enabled: isTags })
  const users = useQuery({ ...usersQuery, enabled: isPerson })
  const pipelines = useQuery({ ...stagesQuery, enabled: isStage })
  if (field.kind === 'boolean') {
    return {
      list: [
        { value: 'true', label: t('common.yes') },
        { value: 'false', label: t('common.no') },
      ],
      loading: false,
    }
  }
  if (field.choices.length > 0) {
    const isOwn = field.name.startsWith('field.')
    return { list: field.choices.map((value) => ({ value, label: isOwn ? value : words(value) })), loading: false }
  }
  if (isTags)
    return { list: (tags.data ?? []).map(({ name }) => ({ value: name, label: name })), loading: tags.isPending }
  if (isPerson) {
    return {
      list: (users.data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName })),
      loading: users.isPending,
    }
  }
  if (!isStage) return null
  const all = pipelines.data ?? []
  const list =
    field.name === 'pipelineId'
      ? all.map(({ id, name }) => ({ value: id, label: name }))
      : all.flatMap((pipeline) =>
          pipeline.stages.map(({ id, name }) => ({
            value: id,
            label: name,
            ...(all.length > 1 && { hint: pipeline.name }),
          })),
        )
  return { list, loading: pipelines.isPending }
}
