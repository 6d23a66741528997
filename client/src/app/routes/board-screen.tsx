import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BoardToolbar } from '@/components/board/board-toolbar'
import {
  isNarrowed,
  listParamsOf,
  listSearchOf,
  readListState,
  type ListState,
} from '@/components/data-table/list-state'
import { NoneYet } from '@/components/data-table/table-empty'
import { useFields } from '@/components/fields/custom-fields'
import type { RecordLook } from '@/components/record/record-view'
import type { ListParams } from '@/lib/api/resource'
import { useIsPhone } from '@/lib/hooks/use-media'
import { recordType } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'
import { useCreate } from '../shell/use-create'
import { stringifySearch, type ListSearch } from '../search-params'
import { BoardSwitch } from './board-switch'
import { RecordPanel } from './record-panel'

/** What a board needs of its screen. */
export interface BoardPlaceOnScreen {
  params: ListParams
  openId: string | null
  hrefOf: (id: string) => string
  onOpen: ((id: string) => void) | undefined
  /** Stands in place of a board without cards; null where filters may hide some. */
  none: ReactNode
}

interface BoardScreenProps<T extends 'deal' | 'lead'> {
  look: RecordLook<T>
  path: '/deals' | '/leads'
  defaultSort: string
  chooser?: (state: ListState, onState: (state: ListState) => void) => ReactNode
  children: (place: BoardPlaceOnScreen) => ReactNode
}

/** A board with a record beside it: filters and the open record stand in the address, as those of the list do. */
export function BoardScreen<T extends 'deal' | 'lead'>({
  look,
  path,
  defaultSort,
  chooser,
  children,
}: BoardScreenProps<T>) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const phone = useIsPhone()
  const search: ListSearch = useSearch({ strict: false })
  const state = useMemo(() => readListState(search), [search])
  const create = useCreate()
  const canWrite = useCan(`${look.permission}.write`)
  const info = recordType(look.type)

  const go = useCallback(
    (next: ListState, options: { replace?: boolean; tab?: string } = {}) =>
      void navigate({
        to: `${path}/board`,
        search: { ...listSearchOf(next), ...(options.tab ? { tab: options.tab } : {}) },
        replace: options.replace ?? false,
      }),
    [navigate, path],
  )
  const close = () => go({ ...state, open: null })

  const fields = useFields<T>(look.type, look.fields)
  // Of the state only what asks the server something, so that opening a record loads no board.
  const asked = stringifySearch(listSearchOf({ ...state, open: null }))
  const hrefOf = useCallback(
    (id: string) => `${path}/${id}${asked}${asked === '' ? '?' : '&'}from=board`,
    [path, asked],
  )
  const params = useMemo<ListParams>(() => {
    const narrowed = readListState(Object.fromEntries(new URLSearchParams(asked)))
    // A board has its own order.
    return { ...listParamsOf(narrowed, ''), sort: undefined }
  }, [asked])
  const onOpen = useCallback((id: string) => go({ ...state, open: id }), [go, state])

  const onCreate = canWrite ? () => create(look.type) : undefined
  // Which pipeline it is hides nothing.
  const narrowed = isNarrowed({ ...state, filters: { ...state.filters, pipelineId: [] } })
  const none = narrowed ? null : <NoneYet type={look.type} onCreate={onCreate} />

  return (
    <div className="flex h-full">
      <div className="flex min-w-0 flex-1 flex-col">
        <BoardToolbar
          title={info ? t(info.many) : ''}
          fields={fields}
          state={state}
          onState={go}
          looks={<BoardSwitch path={path} current="board" />}
          chooser={chooser?.(state, go)}
          onCreate={onCreate}
          createLabel={t(`records.${look.type}.new`)}
        />
        <div className="min-h-0 flex-1">
          {children({ params, openId: state.open, hrefOf, onOpen: phone ? undefined : onOpen, none })}
        </div>
      </div>
      {state.open && !phone && (
        <RecordPanel
          look={look}
          id={state.open}
          list={listParamsOf(state, defaultSort)}
          tab={search.tab ?? 'facts'}
          onTab={(tab) => go(state, { replace: true, tab })}
          onExpand={() => void navigate({ href: hrefOf(state.open ?? '') })}
          onGo={(id) => go({ ...state, open: id }, { replace: true })}
          onClose={close}
        />
      )}
    </div>
  )
}
