import { ArrowDown, ArrowUp } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '@/components/ui/checkbox'
import { cx } from '@/lib/class-names'
import { maxWidth, minWidth, type Column, type ColumnLayout } from './column-layout'
import { nextSort, sortDirection } from './list-state'

export const headHeight = 32

interface TableHeadProps<R> {
  layout: ColumnLayout<R>
  template: string
  sort: string
  onSort: (sort: string) => void
  checked: boolean | 'indeterminate'
  onCheck: () => void
}

/** The headings: click to sort, drag the edge (or use the arrow keys on it) for the width. */
export function TableHead<R>({ layout, template, sort, onSort, checked, onCheck }: TableHeadProps<R>) {
  const { t } = useTranslation()
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-10 grid h-8 border-b border-line bg-surface text-xs text-ink-2"
      style={{ gridTemplateColumns: template }}
    >
      <div role="columnheader" className="sticky left-0 z-10 flex items-center justify-center bg-surface">
        <Checkbox aria-label={t('table.selectAll')} checked={checked} onCheckedChange={onCheck} />
      </div>
      {layout.columns.map((column, index) => (
        <HeadCell
          key={column.field.key}
          column={column}
          sticky={index === 0}
          sort={sort}
          onSort={onSort}
          onResize={layout.resize}
        />
      ))}
      <div role="columnheader" aria-hidden />
    </div>
  )
}

interface HeadCellProps<R> {
  column: Column<R>
  sticky: boolean
  sort: string
  onSort: (sort: string) => void
  onResize: (key: string, width: number) => void
}

function HeadCell<R>({ column: { field, width }, sticky, sort, onSort, onResize }: HeadCellProps<R>) {
  const { t } = useTranslation()
  const label = t(field.label)
  const direction = sortDirection(sort, field.key)
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp
  return (
    <div
      role="columnheader"
      aria-sort={field.sortable ? direction : undefined}
      className={cx('relative flex min-w-0 items-center font-medium', sticky && 'sticky left-10 z-10 bg-surface')}
    >
      {field.sortable ? (
        <button
          type="button"
          onClick={() => onSort(nextSort(sort, field.key))}
          className="flex h-full min-w-0 flex-1 items-center gap-1 px-2 outline-offset-[-2px] hover:text-ink"
        >
          <span className="truncate">{label}</span>
          {direction !== 'none' && <Arrow className="size-3 shrink-0 text-accent" aria-hidden />}
        </button>
      ) : (
        <span className="truncate px-2">{label}</span>
      )}
      <ResizeHandle
        label={t('table.resizeColumn', { name: label })}
        width={width}
        onResize={(next) => onResize(field.key, next)}
      />
    </div>
  )
}

function ResizeHandle({ label, width, onResize }: { label: string; width: number; onResize: (width: number) => void }) {
  const start = useRef<{ x: number; width: number } | null>(null)
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={minWidth}
      aria-valuemax={maxWidth}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => {
        if (start.current) onResize(start.current.width + event.clientX - start.current.x)
      }}
      onPointerUp={() => {
        start.current = null
      }}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key]
        if (step === undefined) return
        event.preventDefault()
        event.stopPropagation()
        onResize(width + step)
      }}
      className="absolute top-1 right-0 bottom-1 z-10 w-2 cursor-col-resize touch-none after:absolute after:inset-y-1 after:right-0 after:w-px after:bg-line hover:after:w-0.5 hover:after:bg-accent"
    />
  )
}
