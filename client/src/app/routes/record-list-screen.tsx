import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Field } from '@/components/fields/field'
import { DataTable } from '@/components/data-table/data-table'
import { listParamsOf, listSearchOf, readListState, type ListState } from '@/components/data-table/list-state'
import { RecordView, type RecordLook } from '@/components/record/record-view'
import type { RecordOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { useIsPhone } from '@/lib/hooks/use-media'
import type { RecordTypeInfo } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'
import { useCreate } from '../shell/use-create'
import { stringifySearch, type ListSearch } from '../search-params'

interface RecordListScreenProps<T extends RecordType> {
  look: RecordLook<T>
  path: RecordTypeInfo['path']
  columns: readonly string[]
  defaultSort: string
  /** What else the address has to keep, such as the tab that this list is on. */
  keep?: ListSearch
}

/** A list with a record beside it: both stand in the address, so a link shows the same. */
export function RecordListScreen<T extends RecordType>({
  look,
  path,
  columns,
  defaultSort,
  keep = {},
}: RecordListScreenProps<T>) {
  const navigate = useNavigate()
  const phone = useIsPhone()
  const search: ListSearch = useSearch({ strict: false })
  const state = useMemo(() => readListState(search), [search])
  const create = useCreate()
  const canWrite = useCan(`${look.permission}.write`)
  const canDelete = useCan(`${look.permission}.delete`)
  const fields: readonly Field<RecordOf<T>>[] = look.fields

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
          onState={setState}
          onOpenPage={openPage}
          hrefOf={(id) => `${path}/${id}${query}`}
          onCreate={canWrite ? () => create(look.type) : undefined}
          canWrite={canWrite}
          canDelete={canDelete}
        />
      </div>
      {state.open && !phone && (
        <aside
          key="panel"
          className="animate-slide w-[30rem] max-w-[55%] shrink-0 border-l border-line bg-surface max-lg:absolute max-lg:inset-y-0 max-lg:right-0 max-lg:z-20 max-lg:max-w-[90%] max-lg:shadow-float"
        >
          <RecordView
            look={look}
            id={state.open}
            place={{ kind: 'panel', onExpand: () => openPage(state.open ?? ''), onClose: close }}
            list={listParamsOf(state, defaultSort)}
            tab={search.tab ?? 'facts'}
            onTab={(tab) =>
              void navigate({ to: path, search: { ...keep, ...listSearchOf(state), tab }, replace: true })
            }
            onGo={(id) => setState({ ...state, open: id }, { replace: true })}
            onGone={close}
          />
        </aside>
      )}
    </div>
  )
}
