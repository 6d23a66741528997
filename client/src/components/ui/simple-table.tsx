import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '@/lib/class-names'
import { useIsPhone } from '@/lib/hooks/use-media'

export interface SimpleColumn<R> {
  key: string
  label: string
  cell: (row: R) => ReactNode
  /** The API's sort field, when the heading sorts. */
  sort?: string
  /** For numbers. */
  end?: boolean
  /** Takes what width is left. */
  grow?: boolean
  /** Left out on a phone, and on a phone where it says nothing. */
  onPhone?: (row: R) => boolean
}

interface SimpleTableProps<R> {
  /** What is listed: the accessible name. */
  label: string
  rows: readonly R[]
  /** The first one names the row. */
  columns: readonly SimpleColumn<R>[]
  /** A menu or a button at the end of each row. */
  actions?: (row: R) => ReactNode
  sort?: string
  onSort?: (sort: string) => void
}

/** A table for short lists without selection and inline editing: rows on a desktop, cards on a phone. */
export function SimpleTable<R extends { id: string }>(props: SimpleTableProps<R>) {
  return useIsPhone() ? <Cards {...props} /> : <Rows {...props} />
}

function Rows<R extends { id: string }>({ label, rows, columns, actions, sort = '', onSort }: SimpleTableProps<R>) {
  return (
    <div className="overflow-x-auto">
      <table aria-label={label} className="w-full text-left">
        <thead className="text-xs text-ink-2">
          <tr className="border-b border-line">
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
            {actions && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b border-line last:border-0 hover:bg-hover">
              {columns.map(({ key, cell, end, grow }, index) => {
                const Cell = index === 0 ? 'th' : 'td'
                return (
                  <Cell
                    key={key}
                    scope={index === 0 ? 'row' : undefined}
                    className={cx(
                      'h-11 px-2 font-normal first:pl-0',
                      end && 'num text-right',
                      grow && 'w-full max-w-0 min-w-40',
                    )}
                  >
                    {cell(row)}
                  </Cell>
                )
              })}
              {actions && <td className="w-8 text-right">{actions(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadCellProps<R> {
  column: SimpleColumn<R>
  sort: string
  onSort: ((sort: string) => void) | undefined
}

function HeadCell<R>({ column: { label, sort: field, end }, sort, onSort }: HeadCellProps<R>) {
  const style = cx('h-8 px-2 font-medium whitespace-nowrap first:pl-0', end && 'text-right')
  if (!field || !onSort) {
    return (
      <th scope="col" className={style}>
        {label}
      </th>
    )
  }
  const direction = sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : 'none'
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp
  return (
    <th scope="col" aria-sort={direction} className={style}>
      <button
        type="button"
        className="inline-flex h-8 items-center gap-1 hover:text-ink"
        onClick={() => onSort(direction === 'ascending' ? `-${field}` : field)}
      >
        {label}
        {direction !== 'none' && <Arrow className="size-3 text-accent" aria-hidden />}
      </button>
    </th>
  )
}

function Cards<R extends { id: string }>({ label, rows, columns, actions }: SimpleTableProps<R>) {
  const [title, ...others] = columns
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="flex items-start gap-2 py-3 first:pt-0">
          <div className="min-w-0 flex-1 space-y-1.5">
            {title?.cell(row)}
            <dl className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs">
              {others
                .filter(({ onPhone }) => onPhone?.(row) ?? true)
                .map(({ key, label: name, cell }) => (
                  <div key={key} className="flex min-w-0 items-center gap-1.5">
                    <dt className="shrink-0 text-ink-3">{name}</dt>
                    <dd className="min-w-0">{cell(row)}</dd>
                  </div>
                ))}
            </dl>
          </div>
          {actions?.(row)}
        </li>
      ))}
    </ul>
  )
}
