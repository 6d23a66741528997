import { Link } from '@tanstack/react-router'
import { Ellipsis, Pencil } from 'lucide-react'
import { memo, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldValue } from '@/components/fields/field-value'
import { InlineEdit } from '@/components/fields/inline-field'
import type { Field } from '@/components/fields/field'
import { Avatar } from '@/components/ui/avatar'
import { Checkbox } from '@/components/ui/checkbox'
import { below } from '@/components/ui/menu'
import { cx } from '@/lib/class-names'
import { recordTitle } from '@/lib/records/record-types'
import type { Column } from './column-layout'
import type { RowContext } from './table-types'

interface Row {
  id: string
  version: number
  displayName?: string
  name?: string
}

interface TableRowProps<R extends Row> {
  record: R
  index: number
  columns: readonly Column<R>[]
  template: string
  top: number
  active: boolean
  selected: boolean
  isOpen: boolean
  square: boolean
  context: RowContext<R>
  onToggle: (range: boolean) => void
}

export const rowHeight = 36

/** The id of a cell, which the grid names as its active one. */
export const cellId = (id: string, key: string): string => `cell-${id}-${key}`

/** A right click that the browser has a better answer to: on a link elsewhere, in a field, on marked text. */
const isBrowsers = ({ target }: MouseEvent) =>
  (target instanceof Element && target.closest('a:not([data-row]), input, textarea') !== null) ||
  window.getSelection()?.isCollapsed === false

/** A click on the row itself: not on a control in it, nor in an editor that floats elsewhere but bubbles up to here. */
const isOwnTarget = ({ target, currentTarget }: MouseEvent) =>
  target instanceof Element &&
  currentTarget.contains(target) &&
  !target.closest('a, button, input, [role=checkbox], [data-editing]')

function TableRowView<R extends Row>({
  record,
  index,
  columns,
  template,
  top,
  active,
  selected,
  isOpen,
  square,
  context,
  onToggle,
}: TableRowProps<R>) {
  const { t } = useTranslation()
  const title = recordTitle(record)
  const ground = selected ? 'bg-selected' : isOpen ? 'bg-sunken' : 'bg-surface group-hover:bg-sunken'
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active || undefined}
      onClick={(event) => isOwnTarget(event) && context.onOpen(record.id)}
      onContextMenu={(event) => {
        if (!event.currentTarget.contains(event.target as Node) || isBrowsers(event)) return
        event.preventDefault()
        context.onMenu(record.id, { x: event.clientX, y: event.clientY, by: 'pointer' })
      }}
      className={cx('group absolute left-0 grid h-9 min-w-full border-b border-line', ground, active && 'z-[1]')}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
    >
      <div
        role="gridcell"
        className={cx(
          'sticky left-0 z-[1] flex items-center justify-center',
          ground,
          (active || isOpen) && 'shadow-[inset_2px_0_0_var(--accent)]',
        )}
      >
        <Checkbox
          tabIndex={-1}
          aria-label={t('table.select', { name: title })}
          checked={selected}
          onClick={(event) => {
            event.preventDefault()
            onToggle(event.shiftKey)
          }}
        />
      </div>
      {columns.map(({ field }, at) => (
        <Cell
          key={field.key}
          field={field}
          record={record}
          context={context}
          active={active && context.activeKey === field.key}
          className={at === 0 ? cx('sticky left-10 z-[1] font-medium', ground) : undefined}
        >
          {at > 0 ? undefined : (
            <>
              <Link
                data-row
                to={context.hrefOf(record.id)}
                tabIndex={-1}
                onClick={(event) => {
                  // A plain click opens beside the list; with a key the browser opens a tab or window.
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  context.onOpen(record.id)
                }}
                className="flex min-w-0 items-center gap-2"
              >
                <Avatar name={title} size="xs" square={square} />
                <span className="truncate group-hover:underline underline-offset-3 decoration-line-strong">
                  {title}
                </span>
              </Link>
              <button
                type="button"
                tabIndex={-1}
                aria-haspopup="menu"
                aria-label={t('table.row.menu', { name: title })}
                onClick={({ currentTarget, detail }) =>
                  context.onMenu(record.id, below(currentTarget, detail === 0 ? 'keyboard' : 'pointer'))
                }
                className={cx(
                  'absolute right-1 size-6 items-center justify-center rounded-sm bg-raised text-ink-3 shadow-card group-hover:flex hover:text-ink',
                  active ? 'flex' : 'hidden',
                )}
              >
                <Ellipsis className="size-3.5" aria-hidden />
              </button>
            </>
          )}
        </Cell>
      ))}
    </div>
  )
}

/** One row. Rendered anew only when something of it changes: thousands scroll by. */
export const TableRow = memo(TableRowView) as typeof TableRowView

interface CellProps<R> {
  field: Field<R>
  record: R & Row
  context: RowContext<R>
  active: boolean
  className?: string | undefined
  children?: React.ReactNode
}

function Cell<R>({ field, record, context, active, className, children }: CellProps<R>) {
  const { t } = useTranslation()
  const editing = context.editing?.id === record.id && context.editing.key === field.key
  const editable = context.canWrite && !field.readOnly && !field.settled?.(record) && !children
  const shown = children ?? <FieldValue field={field} record={record} />
  return (
    <div
      role="gridcell"
      id={cellId(record.id, field.key)}
      data-editing={editing || undefined}
      className={cx(
        'relative flex min-w-0 items-center px-2',
        active && 'ring-2 ring-accent ring-inset',
        editing && 'z-[2] px-0.5',
        className,
      )}
    >
      {editing ? (
        <InlineEdit
          field={field}
          record={record}
          onSave={(change) => context.onSave(record, change)}
          onClose={context.onEditEnd}
        >
          <span className="flex h-8 min-w-0 items-center px-1.5">{shown}</span>
        </InlineEdit>
      ) : (
        <>
          {shown}
          {editable && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={t('records.editField', { name: t(field.label) })}
              onClick={() => context.onEdit(record.id, field.key)}
              className="absolute right-1 hidden size-6 items-center justify-center rounded-sm bg-raised text-ink-3 shadow-card hover:text-ink [[role=gridcell]:hover>&]:flex"
            >
              <Pencil className="size-3" aria-hidden />
            </button>
          )}
        </>
      )}
    </div>
  )
}
