import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import type { VirtualItem } from '@tanstack/react-virtual'
import { FieldValue } from '@/components/fields/field-value'
import { isBlank, readField } from '@/components/fields/field'
import { Avatar } from '@/components/ui/avatar'
import { Checkbox } from '@/components/ui/checkbox'
import { IconButton } from '@/components/ui/icon-button'
import { below, type MenuPlace } from '@/components/ui/menu'
import { recordTitle } from '@/lib/records/record-types'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'
import type { Column } from './column-layout'

interface Row {
  id: string
  displayName?: string
  name?: string
}

interface TableCardProps<R extends Row> {
  record: R
  item: VirtualItem
  columns: readonly Column<R>[]
  href: string
  square: boolean
  selected: boolean
  selecting: boolean
  onToggle: () => void
  onMenu: (place: MenuPlace) => void
}

export const cardHeight = 76

/** A row on a phone: the name and what says most about the record. A long press or the box selects. */
export function TableCard<R extends Row>({
  record,
  item,
  columns,
  href,
  square,
  selected,
  selecting,
  onToggle,
  onMenu,
}: TableCardProps<R>) {
  const { t } = useTranslation()
  const title = recordTitle(record)
  const told = columns.slice(1).filter(({ field }) => !isBlank(readField(field, record)))
  const badge = told.find(({ field }) => field.kind === 'choice')
  // What it is worth, or by when it has to be done.
  const figure = told.find(({ field }) => field.kind === 'money' || field.due?.(record))
  const lines = told.filter(({ field }) => ['record', 'text', 'domain', 'email'].includes(field.kind)).slice(0, 2)
  return (
    <div
      role="listitem"
      className={cx('absolute inset-x-0 flex items-center gap-3 border-b border-line px-4', selected && 'bg-selected')}
      style={{ height: cardHeight, transform: `translateY(${item.start}px)` }}
    >
      <Link
        to={href}
        className="flex min-w-0 flex-1 items-center gap-3 self-stretch"
        onContextMenu={(event) => {
          // What a long press gives on a touch screen.
          event.preventDefault()
          onToggle()
        }}
        onClick={(event) => {
          if (!selecting) return
          event.preventDefault()
          onToggle()
        }}
      >
        <Avatar name={title} size="md" square={square} />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-base font-medium">{title}</span>
          <span className="block truncate text-sm text-ink-2">
            {lines.map(({ field }) => cardText(readField(field, record))).join(' · ')}
          </span>
        </span>
      </Link>
      <span className="flex shrink-0 flex-col items-end gap-1 text-sm">
        {figure && <FieldValue field={figure.field} record={record} />}
        {badge && <FieldValue field={badge.field} record={record} />}
      </span>
      {selecting ? (
        <Checkbox aria-label={t('table.select', { name: title })} checked={selected} onCheckedChange={onToggle} />
      ) : (
        <IconButton
          icon={Ellipsis}
          className="-mr-2"
          aria-haspopup="menu"
          label={t('table.row.menu', { name: title })}
          onClick={({ currentTarget, detail }) => onMenu(below(currentTarget, detail === 0 ? 'keyboard' : 'pointer'))}
        />
      )}
    </div>
  )
}

/** Text alone: a link inside the card's link would be one too many. */
function cardText(value: unknown): string {
  if (typeof value === 'object' && value !== null) return recordTitle(value)
  return typeof value === 'string' ? value : ''
}
