import { ArrowDown, ArrowUp, ArrowUpToLine, MoveRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/components/ui/menu'
import type { BoardCard, BoardColumn, BoardPlace } from './board-types'

interface BoardMoveMenuProps<C extends BoardCard> {
  card: C
  title: string
  column: BoardColumn<C>
  columns: readonly BoardColumn<C>[]
  ordered: boolean
  onMove: (card: C, place: BoardPlace) => void
}

/** Everything that dragging does, without dragging. In another column the card comes first, where one sees it. */
export function BoardMoveMenu<C extends BoardCard>({
  card,
  title,
  column,
  columns,
  ordered,
  onMove,
}: BoardMoveMenuProps<C>) {
  const { t } = useTranslation()
  const at = column.cards.findIndex(({ id }) => id === card.id)
  const within = (before: number) => onMove(card, { to: column.id, before: column.cards[before]?.id ?? null })
  return (
    <Menu
      trigger={<IconButton icon={MoveRight} size="xs" className="target" label={t('board.move', { name: title })} />}
    >
      <MenuLabel>{t('board.moveTo')}</MenuLabel>
      {columns
        .filter(({ id }) => id !== column.id)
        .map(({ id, name, cards }) => (
          <MenuItem key={id} onSelect={() => onMove(card, { to: id, before: cards[0]?.id ?? null })}>
            {name}
          </MenuItem>
        ))}
      {ordered && column.cards.length > 1 && (
        <>
          <MenuLine />
          <MenuLabel>{t('board.inColumn', { column: column.name })}</MenuLabel>
          <MenuItem icon={ArrowUpToLine} disabled={at === 0} onSelect={() => within(0)}>
            {t('board.toTop')}
          </MenuItem>
          <MenuItem icon={ArrowUp} disabled={at === 0} onSelect={() => within(at - 1)}>
            {t('board.up')}
          </MenuItem>
          <MenuItem icon={ArrowDown} disabled={at === column.cards.length - 1} onSelect={() => within(at + 2)}>
            {t('board.down')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
