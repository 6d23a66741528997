import { useDraggable, useDroppable } from '@dnd-kit/core'
import { Link } from '@tanstack/react-router'
import { GripVertical } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'
import { cardZone } from './board-drop'
import type { BoardLook } from './board-look'
import type { BoardCard as Card } from './board-types'

const frame = 'group/card relative rounded-lg border bg-surface p-2.5 shadow-card select-none'

interface BoardCardProps<C extends Card> {
  card: C
  columnId: string
  look: BoardLook<C>
  canMove: boolean
  /** Whether a place before this card can be chosen. */
  ordered: boolean
  /** Is shown beside the board now. */
  isOpen: boolean
  /** Takes the keyboard over from the card that was here before it moved. */
  focused: boolean
  onFocused: () => void
  menu: ReactNode
}

/**
 * A card that can be dragged: with the mouse anywhere, on a touch screen by a long press, so that a swipe still scrolls,
 * with the keyboard by its grip.
 */
export function BoardCard<C extends Card>({
  card,
  columnId,
  look,
  canMove,
  ordered,
  isOpen,
  focused,
  onFocused,
  menu,
}: BoardCardProps<C>) {
  const { t } = useTranslation()
  const link = useRef<HTMLAnchorElement>(null)
  const {
    attributes,
    listeners,
    isDragging,
    setActivatorNodeRef,
    setNodeRef: setDragRef,
  } = useDraggable({
    id: card.id,
    disabled: !canMove,
  })
  const { setNodeRef: setDropRef } = useDroppable({
    id: cardZone(card.id),
    data: { to: columnId, before: card.id },
    disabled: !ordered,
  })
  const { pointing, keys } = split(listeners)
  const title = look.title(card)

  useEffect(() => {
    if (!focused) return
    link.current?.focus({ preventScroll: true })
    onFocused()
  }, [focused, onFocused])

  return (
    <article
      ref={(element) => {
        setDragRef(element)
        setDropRef(element)
      }}
      aria-label={title}
      {...pointing}
      // What a long press gives on a touch screen.
      onContextMenu={(event) => matchMedia('(pointer: coarse)').matches && event.preventDefault()}
      className={cx(
        frame,
        isOpen ? 'border-accent' : 'border-line hover:border-line-strong',
        isDragging && 'opacity-40',
      )}
      style={{ WebkitTouchCallout: 'none', touchAction: 'manipulation' }}
    >
      <Link
        ref={link}
        to={look.href(card)}
        draggable={false}
        onClick={(event) => {
          if (!look.onOpen || event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          look.onOpen(card)
        }}
        className={cx(
          'line-clamp-2 font-medium break-words',
          canMove && 'pr-11',
          'after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-1 focus-visible:after:outline-accent',
        )}
      >
        {title}
      </Link>
      {canMove && (
        <span className="absolute top-1 right-1 z-10 flex pointer-coarse:top-0 pointer-coarse:right-0">
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            {...keys}
            aria-label={t('board.grip', { name: title })}
            className="flex size-6 cursor-grab items-center justify-center rounded-md text-ink-3 opacity-0 group-hover/card:opacity-100 focus-visible:opacity-100 pointer-coarse:hidden"
          >
            <GripVertical className="size-3.5" aria-hidden />
          </button>
          {menu}
        </span>
      )}
      {look.content(card)}
    </article>
  )
}

type Listeners = ReturnType<typeof useDraggable>['listeners']

/** Pointers take hold of the whole card, keys of its grip: Enter on its link shall open it. */
function split(listeners: Listeners): { pointing: Listeners; keys: Listeners } {
  const of = (wanted: boolean) =>
    Object.fromEntries(Object.entries(listeners ?? {}).filter(([name]) => (name === 'onKeyDown') === wanted))
  return { pointing: of(false), keys: of(true) }
}

/** The card under the pointer while it is dragged. */
export const BoardCardGhost = <C extends Card>({ card, look }: { card: C; look: BoardLook<C> }) => (
  <div className={cx(frame, 'rotate-1 cursor-grabbing border-line-strong shadow-float')}>
    <p className="line-clamp-2 font-medium break-words">{look.title(card)}</p>
    {look.content(card)}
  </div>
)
