import type { Active, Announcements, Over } from '@dnd-kit/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { placeOf } from './board-drop'
import { findCard } from './board-moves'
import type { Board, BoardCard } from './board-types'

/** What a screen reader is told while a card is moved. */
export function useAnnouncements<C extends BoardCard>(
  board: Board<C>,
  title: (card: C) => string,
  ordered: boolean,
): Announcements {
  const { t } = useTranslation()
  return useMemo(() => {
    const nameOf = ({ id }: Active) => {
      const found = findCard(board, String(id))
      return found ? title(found.card) : ''
    }
    const where = (active: Active, over: Over | null) => {
      const place = placeOf(over)
      const column = board.columns.find(({ id }) => id === place?.to)
      if (!place || !column) return null
      const others = column.cards.filter(({ id }) => id !== active.id)
      const at = others.findIndex(({ id }) => id === place.before)
      return { name: nameOf(active), column: column.name, index: (at < 0 ? others.length : at) + 1 }
    }
    return {
      onDragStart: ({ active }) => t('board.picked', { name: nameOf(active) }),
      onDragOver: ({ active, over }) => {
        const place = where(active, over)
        return place ? t(ordered ? 'board.over' : 'board.overColumn', place) : undefined
      },
      onDragEnd: ({ active, over }) => {
        const place = where(active, over)
        return place ? t('board.dropped', place) : t('board.cancelled', { name: nameOf(active) })
      },
      onDragCancel: ({ active }) => t('board.cancelled', { name: nameOf(active) }),
    }
  }, [board, title, ordered, t])
}
