import { useDroppable } from '@dnd-kit/core'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'
import { formatNumber } from '@/lib/format/regional'
import { BoardCard } from './board-card'
import { columnZone } from './board-drop'
import type { BoardLook } from './board-look'
import { BoardMoveMenu } from './board-move-menu'
import type { BoardCard as Card, BoardColumn as Column, BoardPlace } from './board-types'

const gap = 8

/** What all columns of a board share. */
export interface ColumnContext<C extends Card> {
  columns: readonly Column<C>[]
  look: BoardLook<C>
  canMove: boolean
  ordered: boolean
  /** Shown beside the board. */
  openId: string | null
  /** Being dragged, and where it would go. */
  dragged: string | null
  over: BoardPlace | null
  /** The card that is to be focused once it is in its new column. */
  focus: { id: string; to: string } | null
  onFocused: () => void
  onMove: (card: C, place: BoardPlace) => void
  onMore: (columnId: string, cursor: string) => void
}

const dots = { open: 'bg-info', good: 'bg-accent', bad: 'bg-danger' }

/** A stage with its cards; only those in view are drawn, and more are fetched as one scrolls. */
export function BoardColumn<C extends Card>({ column, context }: { column: Column<C>; context: ColumnContext<C> }) {
  const { t } = useTranslation()
  const { columns, look, canMove, ordered, openId, dragged, over, focus, onFocused, onMove, onMore } = context
  const { id, cards, nextCursor } = column
  const scroller = useRef<HTMLDivElement>(null)
  const { setNodeRef } = useDroppable({ id: columnZone(id), data: { to: id, before: null } })
  const draggedAt = dragged === null ? -1 : cards.findIndex((card) => card.id === dragged)

  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 108,
    gap,
    overscan: 5,
    getItemKey: (index) => cards[index]?.id ?? index,
    // What is dragged stays drawn however far one scrolls: its touches end with it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return draggedAt < 0 || shown.includes(draggedAt) ? shown : [...shown, draggedAt].sort((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0

  useEffect(() => {
    if (nextCursor !== null && lastShown >= cards.length - 15) onMore(id, nextCursor)
  }, [nextCursor, lastShown, cards.length, id, onMore])

  const focusAt = focus?.to === id ? cards.findIndex((card) => card.id === focus.id) : -1
  useEffect(() => {
    if (focusAt >= 0) virtual.scrollToIndex(focusAt)
  }, [focusAt, virtual])

  const isTarget = dragged !== null && over?.to === id
  const lineAt = isTarget && ordered ? lineOf(items, cards, over.before) : null
  return (
    <section
      ref={setNodeRef}
      aria-label={column.name}
      className={cx(
        'flex h-full max-w-88 min-w-64 flex-1 flex-col rounded-lg border max-md:w-[80vw] max-md:max-w-none max-md:flex-none max-md:snap-center',
        isTarget ? 'border-accent bg-selected' : 'border-transparent bg-sunken',
      )}
    >
      <header className="shrink-0 px-3 pt-2 pb-1.5">
        <div className="flex items-center gap-2">
          <span aria-hidden className={cx('size-2 shrink-0 rounded-full', dots[column.tone])} />
          <h2 className="min-w-0 truncate font-semibold" title={column.name}>
            {column.name}
          </h2>
          <span className="num shrink-0 text-xs text-ink-2">
            <span aria-hidden>{formatNumber(column.count)}</span>
            <span className="sr-only">
              {t('board.count', { count: column.count, formatted: formatNumber(column.count) })}
            </span>
          </span>
        </div>
        {look.sums?.(column)}
      </header>
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-y-contain px-2 pb-2">
        {cards.length === 0 && !isTarget && (
          <p className="rounded-lg border border-dashed border-line px-3 py-4 text-center text-xs text-ink-3">
            {t('board.empty')}
          </p>
        )}
        <ul className="relative" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const card = cards[item.index]
            if (!card) return null
            return (
              <li
                key={card.id}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-setsize={column.count}
                aria-posinset={item.index + 1}
                className="absolute inset-x-0"
                style={{ top: item.start }}
              >
                <BoardCard
                  card={card}
                  columnId={id}
                  look={look}
                  canMove={canMove}
                  ordered={ordered}
                  isOpen={card.id === openId}
                  focused={item.index === focusAt}
                  onFocused={onFocused}
                  menu={
                    <BoardMoveMenu
                      card={card}
                      title={look.title(card)}
                      column={column}
                      columns={columns}
                      ordered={ordered}
                      onMove={onMove}
                    />
                  }
                />
              </li>
            )
          })}
          {lineAt !== null && (
            <li
              role="presentation"
              className="pointer-events-none absolute inset-x-0 h-0.5 rounded-full bg-accent"
              style={{ top: lineAt }}
            />
          )}
        </ul>
      </div>
    </section>
  )
}

/** Where the line stands that says where the card will go. */
function lineOf(
  items: readonly { index: number; start: number; end: number }[],
  cards: readonly Card[],
  before: string | null,
): number {
  const next = items.find(({ index }) => cards[index]?.id === before)
  if (next) return next.start - gap / 2 - 1
  return (items.at(-1)?.end ?? 0) + gap / 2 - 1
}
