import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragOverEvent,
} from '@dnd-kit/core'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'
import { BoardCardGhost } from './board-card'
import { BoardColumn, type ColumnContext } from './board-column'
import { boardCollision, boardKeys, placeOf } from './board-drop'
import type { BoardLook } from './board-look'
import { findCard, isThere, placeIn, rankedPlace } from './board-moves'
import type { Board, BoardCard, BoardPlace, BoardRules } from './board-types'
import { useAnnouncements } from './use-announcements'

interface BoardViewProps<C extends BoardCard> {
  label: string
  board: Board<C>
  look: BoardLook<C>
  rules: BoardRules<C>
  canMove: boolean
  /** Shown beside the board. */
  openId: string | null
  onMove: (card: C, place: BoardPlace) => void
  onMore: (columnId: string, cursor: string) => void
}

/** Columns with cards that are dragged, or moved by menu and keys, from one to another. */
export function BoardView<C extends BoardCard>({
  label,
  board,
  look,
  rules,
  canMove,
  openId,
  onMove,
  onMore,
}: BoardViewProps<C>) {
  const { t } = useTranslation()
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<BoardPlace | null>(null)
  const [focus, setFocus] = useState<ColumnContext<C>['focus']>(null)
  const { rank } = rules
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: boardKeys, scrollBehavior: 'auto' }),
  )

  const moveTo = useCallback(
    (card: C, { to, before }: BoardPlace) => {
      const from = findCard(board, card.id)
      const column = board.columns.find(({ id }) => id === to)
      if (!from || !column) return false
      const place = rank ? rankedPlace(column, card, rank) : placeIn(column, card, before)
      if ((rank && from.column.id === to) || isThere(from.column, card, place)) return false
      onMove(card, place)
      return true
    },
    [board, rank, onMove],
  )
  const moveByKey = useCallback(
    (card: C, place: BoardPlace) => {
      if (moveTo(card, place)) setFocus({ id: card.id, to: place.to })
    },
    [moveTo],
  )
  const onFocused = useCallback(() => setFocus(null), [])
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  const drop = ({ active, over: zone, activatorEvent }: DragOverEvent) => {
    end()
    const place = placeOf(zone)
    const found = findCard(board, String(active.id))
    if (!place || !found) return
    if (activatorEvent instanceof KeyboardEvent) moveByKey(found.card, place)
    else moveTo(found.card, place)
  }

  const context = useMemo<ColumnContext<C>>(
    () => ({
      columns: board.columns,
      look,
      canMove,
      ordered: rank === undefined,
      openId,
      dragged,
      over,
      focus,
      onFocused,
      onMove: moveByKey,
      onMore,
    }),
    [board.columns, look, canMove, rank, openId, dragged, over, focus, onFocused, moveByKey, onMore],
  )
  const announcements = useAnnouncements(board, look.title, rank === undefined)
  const ghost = dragged === null ? null : findCard(board, dragged)

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={boardCollision}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('board.help') } }}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragOver={({ over: zone }) => setOver(placeOf(zone))}
      onDragEnd={drop}
      onDragCancel={end}
    >
      <div
        role="group"
        aria-label={label}
        className={cx(
          'flex h-full gap-2 overflow-x-auto overflow-y-hidden p-3 md:px-5',
          // Snapping would fight the scrolling of a drag.
          dragged === null && 'max-md:snap-x max-md:snap-mandatory',
        )}
      >
        {board.columns.map((column) => (
          <BoardColumn key={column.id} column={column} context={context} />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>{ghost && <BoardCardGhost card={ghost.card} look={look} />}</DragOverlay>
    </DndContext>
  )
}
