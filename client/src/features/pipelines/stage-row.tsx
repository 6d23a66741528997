import { useSortable } from '@dnd-kit/sortable'
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { cx } from '@/lib/class-names'
import { probabilityOf, stageKinds, type PipelineValues } from './pipeline-schema'
import { StageField } from './stage-field'

/** The same columns for the heading and the rows. */
export const stageColumns = 'md:grid-cols-[5.75rem_minmax(10rem,1fr)_7rem_7rem_7rem_2rem] md:gap-2'

interface StageRowProps {
  sortKey: string
  form: UseFormReturn<PipelineValues>
  index: number
  count: number
  canRemove: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One stage in place; on a phone a card, with the labels that elsewhere stand above the columns. */
export function StageRow({ sortKey, form, index, count, canRemove, onMove, onRemove }: StageRowProps) {
  const { t } = useTranslation()
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: sortKey,
  })
  const stages = useWatch({ control: form.control, name: 'stages' })
  const kind = stages[index]?.kind ?? 'open'
  const typed = stages[index]?.name.trim() ?? ''
  const name = typed === '' ? t('pipelines.newStage') : typed
  const isLastOfKind = stages.filter((stage) => stage.kind === kind && stage.id !== null).length === 1
  const settled = probabilityOf[kind]
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      className={cx(
        'grid grid-cols-3 items-start gap-2 rounded-md border border-line p-2 md:border-transparent md:p-0 md:py-1',
        stageColumns,
        isDragging && 'relative z-10 bg-raised shadow-float',
      )}
    >
      <div className="flex items-center max-md:col-span-2">
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={t('pipelines.move', { name })}
          className="target flex size-8 cursor-grab touch-none items-center justify-center rounded-md text-ink-3 hover:bg-hover"
        >
          <GripVertical className="size-4" aria-hidden />
        </button>
        <IconButton
          icon={ArrowUp}
          label={t('pipelines.up', { name })}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('pipelines.down', { name })}
          disabled={index === count - 1}
          onClick={() => onMove(1)}
        />
      </div>
      <StageField
        form={form}
        index={index}
        name="name"
        label={t('pipelines.stage')}
        className="max-md:col-span-3 max-md:row-start-2"
      >
        {({ field, aria }) => <Input {...field} {...aria} maxLength={100} />}
      </StageField>
      <StageField form={form} index={index} name="kind" label={t('pipelines.kind')} of={name}>
        {({ field, aria }) => (
          <Select
            id={aria.id}
            label={t('pipelines.kind')}
            invalid={aria['aria-invalid']}
            className="w-full"
            value={field.value}
            options={stageKinds.map((value) => ({ value, label: t(`pipelines.kinds.${value}`) }))}
            onChange={(next) => {
              field.onChange(next)
              const sure = probabilityOf[next as keyof typeof probabilityOf]
              if (sure !== null) form.setValue(`stages.${index}.probability`, sure, { shouldDirty: true })
              if (sure !== null) form.setValue(`stages.${index}.expectedDays`, '', { shouldDirty: true })
            }}
          />
        )}
      </StageField>
      <StageField form={form} index={index} name="probability" label={t('pipelines.probability')} of={name}>
        {({ field, aria }) => (
          <span className="relative block">
            <Input {...field} {...aria} inputMode="numeric" readOnly={settled === field.value} className="num pr-7" />
            <span aria-hidden className="absolute inset-y-0 right-2.5 flex items-center text-ink-3">
              %
            </span>
          </span>
        )}
      </StageField>
      <StageField form={form} index={index} name="expectedDays" label={t('pipelines.expectedDays')} of={name}>
        {({ field, aria }) => (
          <Input {...field} {...aria} inputMode="numeric" placeholder={t('pipelines.anyDays')} className="num" />
        )}
      </StageField>
      <IconButton
        icon={Trash2}
        size="md"
        className="max-md:col-start-3 max-md:row-start-1 max-md:justify-self-end"
        label={t('pipelines.remove', { name })}
        disabled={!canRemove || (isLastOfKind && stages[index]?.id !== null)}
        onClick={onRemove}
      />
    </li>
  )
}
