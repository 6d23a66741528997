import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { GripVertical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Field } from '@/components/fields/field'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import type { ColumnLayout } from './column-layout'

/** Which columns and in which order: by dragging, or with the keyboard on the handle (Space, arrows, Space). */
export function ColumnChooser<R>({ layout }: { layout: ColumnLayout<R> }) {
  const { t } = useTranslation()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  // The first column names the row and stays where it is.
  const movable = layout.columns.slice(1).map(({ field }) => field)
  const hidden = layout.all.filter(({ key }) => !layout.isVisible(key))
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return
    layout.move(String(active.id), movable.findIndex(({ key }) => key === over.id) + 1)
  }
  return (
    <div className="w-64">
      <div className="max-h-96 overflow-y-auto p-1">
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
          <SortableContext items={movable.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
            {movable.map((field) => (
              <Movable key={field.key} field={field} onToggle={() => layout.toggle(field.key)} />
            ))}
          </SortableContext>
        </DndContext>
        <hr className="my-1 border-line" />
        {hidden.map((field) => (
          <label key={field.key} className="target flex h-8 items-center gap-2 rounded-md pr-2 pl-8 hover:bg-hover">
            <Checkbox checked={false} onCheckedChange={() => layout.toggle(field.key)} />
            <span className="truncate">{t(field.label)}</span>
          </label>
        ))}
      </div>
      <div className="border-t border-line p-1">
        <Button variant="ghost" size="sm" className="w-full justify-start" onClick={layout.reset}>
          {t('table.resetColumns')}
        </Button>
      </div>
    </div>
  )
}

function Movable<R>({ field, onToggle }: { field: Field<R>; onToggle: () => void }) {
  const { t } = useTranslation()
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: field.key })
  return (
    <div
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      className={`flex h-8 items-center gap-1 rounded-md pr-2 ${isDragging ? 'z-10 bg-raised shadow-float' : 'hover:bg-hover'}`}
    >
      <button
        type="button"
        {...attributes}
        {...listeners}
        aria-label={t('table.moveColumn', { name: t(field.label) })}
        className="flex size-7 cursor-grab touch-none items-center justify-center text-ink-3"
      >
        <GripVertical className="size-3.5" aria-hidden />
      </button>
      <label className="flex min-w-0 flex-1 items-center gap-2">
        <Checkbox checked onCheckedChange={onToggle} />
        <span className="truncate">{t(field.label)}</span>
      </label>
    </div>
  )
}
