import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/states/error-state'
import { useSaveField } from '@/components/record/use-save-field'
import type { RecordOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { below, type MenuPlace } from '@/components/ui/menu'
import { isTyping } from '@/lib/commands/keys'
import { useIsPhone } from '@/lib/hooks/use-media'
import { recordTitle } from '@/lib/records/record-types'
import { BulkBar } from './bulk-bar'
import { RowMenu } from './row-menu'
import { editableColumn, useColumnLayout } from './column-layout'
import { columnsHeldBy } from './saved-view-state'
import { listParamsOf } from './list-state'
import { cardHeight } from './table-cards'
import { TableEmpty } from './table-empty'
import { headHeight, TableHead } from './table-head'
import { cellId, rowHeight } from './table-row'
import { TableRows } from './table-rows'
import { TableSkeleton } from './table-skeleton'
import { TableToolbar } from './table-toolbar'
import type { DataTableProps, RowContext } from './table-types'
import { useActiveRow, useKeptScroll } from './use-kept-scroll'
import { bulkTarget } from './use-bulk'
import { useList, useLoadMore } from './use-list'
import { useSelection } from './use-selection'
import { useTableKeys } from './use-table-keys'

/**
 * The one table of the app: rows are fetched as they scroll into view, sorted and filtered by the server; the state is
 * the caller's to keep in the address. On a phone the rows are cards.
 */
export function DataTable<T extends RecordType>({
  type,
  fields,
  columns,
  defaultSort,
  state,
  tab,
  onState,
  onOpenPage,
  hrefOf,
  onCreate,
  canWrite,
  canDelete,
  looks,
  bulk,
}: DataTableProps<T>) {
  type R = RecordOf<T>
  const { t } = useTranslation()
  const phone = useIsPhone()
  const params = useMemo(() => listParamsOf(state, defaultSort), [state, defaultSort])
  const scope = `${type} ${JSON.stringify(params)}`
  const { query, rows, total } = useList(type, params)
  const layout = useColumnLayout<R>(type, fields, columns, columnsHeldBy(state, onState))
  const selection = useSelection(scope)
  const save = useSaveField(type, fields)
  const scroller = useRef<HTMLDivElement>(null)
  const find = useRef<HTMLInputElement>(null)
  const [activeId, activate] = useActiveRow(type)
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const [editing, setEditing] = useState<RowContext<R>['editing']>(null)
  const [menu, setMenu] = useState<{ id: string; place: MenuPlace } | null>(null)
  const inBin = state.view === 'bin'
  const editable = canWrite && !inBin

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (phone ? cardHeight : rowHeight),
    overscan: 12,
    scrollPaddingStart: phone ? 0 : headHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  const items = virtual.getVirtualItems()
  useKeptScroll(scope, scroller, query.isSuccess)

  useLoadMore(query, items.at(-1)?.index ?? 0, rows.length)

  const open = useCallback(
    (id: string) => {
      activate(id)
      onState({ ...state, open: id })
    },
    [activate, onState, state],
  )
  const context = useMemo<RowContext<R>>(
    () => ({
      activeKey,
      editing,
      canWrite: editable,
      hrefOf,
      onOpen: open,
      onEdit: (id, key) => setEditing({ id, key }),
      onEditEnd: () => {
        setEditing(null)
        scroller.current?.focus({ preventScroll: true })
      },
      onMenu: (id, place) => {
        activate(id)
        setMenu({ id, place })
      },
      onSave: (record, change) => save(record, change),
    }),
    [activeKey, editing, editable, hrefOf, open, save, activate],
  )

  const activeIndex = rows.findIndex(({ id }) => id === activeId)
  const move = (step: number) => {
    const index = Math.max(0, Math.min(rows.length - 1, activeIndex < 0 ? 0 : activeIndex + step))
    const row = rows[index]
    if (!row) return
    activate(row.id)
    virtual.scrollToIndex(index)
    // Moving with the panel open shows the next record in it.
    if (state.open) onState({ ...state, open: row.id }, { replace: true })
  }
  const moveCell = (step: number) => {
    const keys = layout.columns.map(({ field }) => field.key)
    const at = keys.indexOf(activeKey ?? keys[0] ?? '') + step
    setActiveKey(keys[Math.max(0, Math.min(keys.length - 1, at))] ?? null)
  }
  const active = rows[activeIndex]
  const edit = (record: R | undefined, column: string | null) => {
    const key = record && editable ? editableColumn(layout.columns, record, column) : undefined
    if (!record || !key) return
    setActiveKey(key)
    setEditing({ id: record.id, key })
  }
  const openMenu = () => {
    const row = active && document.getElementById(cellId(active.id, layout.columns[0]?.field.key ?? ''))
    if (active && row) setMenu({ id: active.id, place: below(row, 'keyboard') })
  }
  const asked = menu && rows.find(({ id }) => id === menu.id)
  useTableKeys({
    onMove: move,
    onPanel: () => active && open(active.id),
    onPage: () => active && onOpenPage(active.id),
    onSelect: () => active && selection.toggle(active.id),
    onEdit: () => edit(active, activeKey),
    onMenu: openMenu,
    onFind: () => find.current?.focus(),
  })

  const template = `40px ${layout.columns.map(({ width }) => `${width}px`).join(' ')} minmax(24px, 1fr)`
  const count = selection.allMatching ? (total ?? rows.length) : selection.ids.size
  const target = bulkTarget(selection, rows, params, count)
  const allLoaded = rows.length > 0 && rows.every(({ id }) => selection.isSelected(id))

  return (
    <div className="relative flex h-full min-w-0 flex-col">
      <TableToolbar
        type={type}
        params={params}
        fields={fields}
        state={state}
        onState={onState}
        total={total}
        layout={layout}
        find={find}
        phone={phone}
        onCreate={onCreate}
        looks={looks}
      />
      {query.isError && rows.length === 0 && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && (
        <TableEmpty type={type} state={state} tab={tab} onState={onState} onCreate={onCreate} />
      )}
      {query.isPending && <TableSkeleton phone={phone} />}
      {rows.length > 0 && (
        <div
          ref={scroller}
          tabIndex={0}
          role={phone ? 'list' : 'grid'}
          aria-label={t(`records.${type}.many`)}
          {...(phone
            ? {}
            : {
                'aria-rowcount': (total ?? rows.length) + 1,
                'aria-multiselectable': true,
                'aria-activedescendant': active
                  ? cellId(active.id, activeKey ?? layout.columns[0]?.field.key ?? '')
                  : undefined,
              })}
          onKeyDown={(event) => {
            if (event.target !== event.currentTarget || isTyping(event.target)) return
            const steps: Record<string, () => void> = {
              ArrowDown: () => move(1),
              ArrowUp: () => move(-1),
              ArrowRight: () => moveCell(1),
              ArrowLeft: () => moveCell(-1),
              F2: () => edit(active, activeKey),
              ' ': () => active && selection.toggle(active.id),
            }
            const step = steps[event.key]
            if (!step || phone) return
            event.preventDefault()
            step()
          }}
          onContextMenu={(event) => {
            // The menu key: rows answer a right click themselves.
            if (event.target !== event.currentTarget || !active) return
            event.preventDefault()
            openMenu()
          }}
          className="min-h-0 flex-1 overflow-auto outline-offset-[-2px]"
        >
          {!phone && (
            <TableHead
              layout={layout}
              template={template}
              sort={state.sort || String(params.sort)}
              onSort={(sort) => onState({ ...state, sort })}
              checked={allLoaded ? true : count > 0 ? 'indeterminate' : false}
              onCheck={() => (allLoaded ? selection.clear() : selection.selectAll(rows.map(({ id }) => id)))}
            />
          )}
          <TableRows
            type={type}
            rows={rows}
            items={items}
            height={virtual.getTotalSize()}
            columns={layout.columns}
            template={template}
            phone={phone}
            selection={selection}
            selecting={count > 0}
            activeId={activeId}
            openId={state.open}
            context={context}
          />
          {query.isFetchingNextPage && <TableSkeleton phone={phone} rows={3} />}
        </div>
      )}
      {asked && (
        <RowMenu
          key={asked.id}
          type={type}
          id={asked.id}
          title={recordTitle(asked)}
          href={hrefOf(asked.id)}
          place={menu.place}
          inBin={inBin}
          canDelete={canDelete}
          onOpen={() => (phone ? onOpenPage(asked.id) : open(asked.id))}
          onEdit={
            !phone && editable && editableColumn(layout.columns, asked, null) ? () => edit(asked, null) : undefined
          }
          onGone={() => state.open === asked.id && onState({ ...state, open: null })}
          onClose={() => setMenu(null)}
        />
      )}
      {count > 0 && (
        <BulkBar
          type={type}
          target={target}
          count={count}
          matching={!selection.allMatching && allLoaded && total !== null && total > count ? total : null}
          onSelectMatching={selection.selectMatching}
          onClear={selection.clear}
          inBin={inBin}
          canDelete={canDelete}
          more={bulk?.(target, selection.clear)}
        />
      )}
    </div>
  )
}
