import { Plus } from 'lucide-react'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { OrderedList } from '@/components/settings/ordered-list'
import { Button } from '@/components/ui/button'
import { newStage, type PipelineValues } from './pipeline-schema'
import { stageColumns, StageRow } from './stage-row'

interface StageListProps {
  form: UseFormReturn<PipelineValues>
  /** False while something is unsaved: a saved stage goes by a request of its own. */
  canRemove: boolean
  onRemove: (stageId: string) => void
}

/** The stages in their order. */
export function StageList({ form, canRemove, onRemove }: StageListProps) {
  const { t } = useTranslation()
  const { fields, append, remove, move, insert } = useFieldArray({
    control: form.control,
    name: 'stages',
    keyName: 'key',
  })
  const add = () => {
    // Behind the last open stage: there a new step belongs far more often than after the end.
    const open = form.getValues('stages').map(({ kind }) => kind === 'open')
    const next = open.lastIndexOf(true) + 1
    const focus = { focusName: `stages.${next}.name` }
    if (next === fields.length) append(newStage, focus)
    else insert(next, newStage, focus)
  }
  return (
    <div className="space-y-2">
      <div aria-hidden className={`hidden h-7 items-center text-xs font-medium text-ink-2 md:grid ${stageColumns}`}>
        <span />
        <span>{t('pipelines.stage')}</span>
        <span>{t('pipelines.kind')}</span>
        <span>{t('pipelines.probability')}</span>
        <span>{t('pipelines.expectedDays')}</span>
        <span />
      </div>
      <OrderedList
        label={t('pipelines.stages')}
        className="space-y-1 max-md:space-y-3"
        keys={fields.map(({ key }) => key)}
        nameAt={(index) => form.getValues(`stages.${index}.name`) || t('pipelines.newStage')}
        onMove={move}
      >
        {fields.map(({ key, id }, index) => (
          <StageRow
            key={key}
            sortKey={key}
            form={form}
            index={index}
            canRemove={id === null || canRemove}
            onRemove={() => (id === null ? remove(index) : onRemove(id))}
          />
        ))}
      </OrderedList>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
        <Button icon={Plus} onClick={add} disabled={fields.length >= 50}>
          {t('pipelines.addStage')}
        </Button>
        <p className="text-xs text-ink-2">{canRemove ? t('pipelines.daysHelp') : t('pipelines.saveFirst')}</p>
      </div>
    </div>
  )
}
