import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { useCustomNames, useFields } from '@/components/fields/custom-fields'
import type { Field } from '@/components/fields/field'
import { DataTable } from '@/components/data-table/data-table'
import {
  listParamsOf,
  listSearchOf,
  readListState,
  withoutGone,
  type ListState,
} from '@/components/data-table/list-state'
import type { DataTableProps } from '@/components/data-table/table-types'
import { SegmentBulk } from '@/components/segments/segment-bulk'
import { retentionFilter } from '@/components/retention/retention-filter'
import { segmentFilter } from '@/components/segments/segment-filter'
import type { RecordLook } from '@/components/record/record-view'
import type { RecordOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { useIsPhone } from '@/lib/hooks/use-media'
import type { RecordTypeInfo } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'
import { useCreatable, useCreate } from '../shell/use-create'
import { stringifySearch, type ListSearch } from '../search-params'
import { RecordPanel } from './record-panel'

interface RecordListScreenProps<T extends RecordType> {
  look: RecordLook<T>
  path: RecordTypeInfo['path']
  columns: readonly string[]
  defaultSort: string
  /** What else the address has to keep, such as the tab that this list is on. */
  keep?: ListSearch
  /** The filters of that tab: with them alone nobody has narrowed the list. */
  tab?: ListState['filters']
  /** Other ways to look at the same records. */
  looks?: ReactNode
  /** What can be done with the selected rows besides what all records know. */
  bulk?: DataTableProps<T>['bulk']
}

/** A list with a record beside it: both stand in the address, so a link shows the same. */
export function RecordListScreen<T extends RecordType>({
  look,
  path,
  columns,
  defaultSort,
  keep = {},
  tab,
  looks,
  bulk,
}: RecordListScreenProps<T>) {
  const navigate = useNavigate()
  const phone = useIsPhone()
  const search: ListSearch = useSearch({ strict: false })
  const custom = useCustomNames(look.type)
  const state = useMemo(() => {
    const read = readListState(search, look.fields)
    return custom ? withoutGone(read, custom) : read
  }, [search, look, custom])
  const create = useCreate()
  const canWrite = useCan(`${look.permission}.write`)
  const canCreate = useCreatable().some(({ type }) => type === look.type)
  const canDelete = useCan(`${look.permission}.delete`)
  const own: readonly Field<RecordOf<T>>[] = useFields<T>(look.type, look.fields)
  const keepsTime = useCan('retention.manage')
  const fields = useMemo(
    () => [
      ...own,
      segmentFilter<RecordOf<T>>(look.type),
      ...(keepsTime ? retentionFilter<RecordOf<T>>(look.type) : []),
    ],
    [own, look.type, keepsTime],
  )

  const setState = (next: ListState, options?: { replace?: boolean }) =>
    void navigate({ to: path, search: { ...keep, ...listSearchOf(next) }, replace: options?.replace ?? false })
  const query = stringifySearch(listSearchOf({ ...state, open: null }))
  const openPage = (id: string) => void navigate({ href: `${path}/${id}${query}` })
  const close = () => setState({ ...state, open: null })

  return (
    <div className="flex h-full">
      <div className="min-w-0 flex-1">
        <DataTable
          type={look.type}
          fields={fields}
          columns={columns}
          defaultSort={defaultSort}
          state={state}
          tab={tab}
          onState={setState}
          onOpenPage={openPage}
          hrefOf={(id) => `${path}/${id}${query}`}
          onCreate={canCreate ? () => create(look.type) : undefined}
          canWrite={canWrite}
          canDelete={canDelete}
          looks={looks}
          bulk={(target, onDone) => (
            <>
              {bulk?.(target, onDone)}
              <SegmentBulk type={look.type} target={target} onDone={onDone} />
            </>
          )}
        />
      </div>
      {state.open && !phone && (
        <RecordPanel
          look={look}
          id={state.open}
          list={listParamsOf(state, defaultSort)}
          tab={search.tab ?? ''}
          onTab={(tab) => void navigate({ to: path, search: { ...keep, ...listSearchOf(state), tab }, replace: true })}
          onExpand={() => openPage(state.open ?? '')}
          onGo={(id) => setState({ ...state, open: id }, { replace: true })}
          onClose={close}
        />
      )}
    </div>
  )
}
