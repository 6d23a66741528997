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
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { createContext, useContext, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { cx } from '@/lib/class-names'

interface OrderedListProps {
  label: string
  className?: string
  /** Keys of the rows, in order. */
  keys: readonly string[]
  /** What a row is called, for people who hear it move. */
  nameAt: (index: number) => string
  onMove: (from: number, to: number) => void
  /** One {@link OrderedRow} for each key. */
  children: ReactNode
}

interface Moves {
  keys: readonly string[]
  nameAt: (index: number) => string
  place: (from: number, to: number) => void
}

const MovesContext = createContext<Moves>({ keys: [], nameAt: () => '', place: () => undefined })

/** Rows in an order of their own: dragged by the handle, moved by keys on it (Space, arrows, Space) or by the arrows. */
export function OrderedList({ label, className, keys, nameAt, onMove, children }: OrderedListProps) {
  const { t } = useTranslation()
  const [said, setSaid] = useState('')
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const place = (from: number, to: number) => {
    setSaid(t('settings.order.moved', { name: nameAt(from), place: to + 1, count: keys.length }))
    onMove(from, to)
  }
  const at = (key: UniqueIdentifier | undefined) => keys.findIndex((one) => one === key)
  const drop = ({ active, over }: DragEndEvent) => {
    const from = at(active.id)
    const to = at(over?.id)
    if (from !== to && from >= 0 && to >= 0) place(from, to)
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('settings.order.held', { name: nameAt(at(active.id)) }),
    onDragOver: ({ active, over }) =>
      over && over.id !== active.id
        ? t('settings.order.over', { name: nameAt(at(active.id)), place: at(over.id) + 1, count: keys.length })
        : undefined,
    // Where it ended is said by the list itself, for all ways of moving alike.
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => t('settings.order.notMoved', { name: nameAt(at(active.id)) }),
  }
  return (
    <>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('settings.order.keys') } }}
        onDragEnd={drop}
      >
        <SortableContext items={[...keys]} strategy={verticalListSortingStrategy}>
          <MovesContext value={{ keys, nameAt, place }}>
            <ol aria-label={label} className={className}>
              {children}
            </ol>
          </MovesContext>
        </SortableContext>
      </DndContext>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  )
}

interface OrderedRowProps {
  sortKey: string
  className: string
  /** Where the handle and the arrows stand in the row. */
  handlesClassName?: string
  children: ReactNode
}

/** A row of an {@link OrderedList}: the handle, the arrows, then what it holds. On a phone the arrows do, the room is for the rest. */
export function OrderedRow({ sortKey, className, handlesClassName, children }: OrderedRowProps) {
  const { t } = useTranslation()
  const { keys, nameAt, place } = useContext(MovesContext)
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: sortKey,
  })
  const index = keys.indexOf(sortKey)
  const name = nameAt(index)
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      className={cx(className, isDragging && 'relative z-10 bg-raised shadow-float')}
    >
      <div className={cx('flex items-center', handlesClassName)}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={t('settings.order.move', { name })}
          className="target flex size-8 cursor-grab touch-none items-center justify-center rounded-md text-ink-3 hover:bg-hover max-sm:hidden"
        >
          <GripVertical className="size-4" aria-hidden />
        </button>
        <IconButton
          icon={ArrowUp}
          label={t('settings.order.up', { name })}
          disabled={index === 0}
          onClick={() => place(index, index - 1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('settings.order.down', { name })}
          disabled={index === keys.length - 1}
          onClick={() => place(index, index + 1)}
        />
      </div>
      {children}
    </li>
  )
}
