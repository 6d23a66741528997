import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { newStage, type PipelineValues } from './pipeline-schema'
import { stageColumns, StageRow } from './stage-row'

interface StageListProps {
  form: UseFormReturn<PipelineValues>
  /** False while something is unsaved: a saved stage goes by a request of its own. */
  canRemove: boolean
  onRemove: (stageId: string) => void
}

/** The stages in their order: dragged by the handle, moved by keys on it (Space, arrows, Space) or by the arrows. */
export function StageList({ form, canRemove, onRemove }: StageListProps) {
  const { t } = useTranslation()
  const { fields, append, remove, move, insert } = useFieldArray({
    control: form.control,
    name: 'stages',
    keyName: 'key',
  })
  const [said, setSaid] = useState('')
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const nameAt = (index: number) => form.getValues(`stages.${index}.name`) || t('pipelines.newStage')
  const place = (from: number, to: number) => {
    setSaid(t('pipelines.moved', { name: nameAt(from), place: to + 1, count: fields.length }))
    move(from, to)
  }
  const at = (key: UniqueIdentifier | undefined) => fields.findIndex((field) => field.key === key)
  const drop = ({ active, over }: DragEndEvent) => {
    const from = at(active.id)
    const to = at(over?.id)
    if (from !== to && from >= 0 && to >= 0) place(from, to)
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('pipelines.held', { name: nameAt(at(active.id)) }),
    onDragOver: ({ active, over }) =>
      over && over.id !== active.id
        ? t('pipelines.over', { name: nameAt(at(active.id)), place: at(over.id) + 1, count: fields.length })
        : undefined,
    // Where it ended is said by the list itself, for all ways of moving alike.
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => t('pipelines.notMoved', { name: nameAt(at(active.id)) }),
  }
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
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('pipelines.moveKeys') } }}
        onDragEnd={drop}
      >
        <SortableContext items={fields.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
          <ol aria-label={t('pipelines.stages')} className="space-y-1 max-md:space-y-3">
            {fields.map(({ key, id }, index) => (
              <StageRow
                key={key}
                sortKey={key}
                form={form}
                index={index}
                count={fields.length}
                canRemove={id === null || canRemove}
                onMove={(by) => place(index, index + by)}
                onRemove={() => (id === null ? remove(index) : onRemove(id))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
        <Button icon={Plus} onClick={add} disabled={fields.length >= 50}>
          {t('pipelines.addStage')}
        </Button>
        <p className="text-xs text-ink-2">{canRemove ? t('pipelines.daysHelp') : t('pipelines.saveFirst')}</p>
      </div>
    </div>
  )
}
