import type { VirtualItem } from '@tanstack/react-virtual'
import type { RecordOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import type { Column } from './column-layout'
import { TableCard } from './table-cards'
import { TableRow } from './table-row'
import type { RowContext } from './table-types'
import type { Selection } from './use-selection'

interface TableRowsProps<T extends RecordType> {
  type: T
  rows: readonly RecordOf<T>[]
  /** Those that are in view, and a few around them. */
  items: readonly VirtualItem[]
  /** Of all rows, also those that are not drawn. */
  height: number
  columns: readonly Column<RecordOf<T>>[]
  template: string
  phone: boolean
  selection: Selection
  selecting: boolean
  activeId: string | null | undefined
  openId: string | null
  context: RowContext<RecordOf<T>>
}

/** The rows of a list that are in view: cards on a phone. */
export function TableRows<T extends RecordType>({
  type,
  rows,
  items,
  height,
  columns,
  template,
  phone,
  selection,
  selecting,
  activeId,
  openId,
  context,
}: TableRowsProps<T>) {
  const ids = rows.map(({ id }) => id)
  return (
    <div role="presentation" className="relative" style={{ height, minWidth: phone ? undefined : 'fit-content' }}>
      {!phone && <div aria-hidden className="invisible grid h-0" style={{ gridTemplateColumns: template }} />}
      {items.map((item) => {
        const record = rows[item.index]
        if (!record) return null
        const shared = {
          record,
          columns,
          square: type === 'company',
          selected: selection.isSelected(record.id),
        }
        return phone ? (
          <TableCard
            key={record.id}
            {...shared}
            item={item}
            href={context.hrefOf(record.id)}
            selecting={selecting}
            onToggle={() => selection.toggle(record.id)}
            onMenu={(place) => context.onMenu(record.id, place)}
          />
        ) : (
          <TableRow
            key={record.id}
            {...shared}
            index={item.index}
            template={template}
            top={item.start}
            active={record.id === activeId}
            isOpen={record.id === openId}
            context={context}
            onToggle={(range) => selection.toggle(record.id, range ? ids : undefined)}
          />
        )
      })}
    </div>
  )
}
