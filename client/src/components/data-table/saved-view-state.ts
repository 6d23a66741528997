import type { SavedView } from '@/lib/api/types'
import type { HeldColumns } from './column-layout'
import { listParamsOf, partsOf, type ListState } from './list-state'

/** What a saved view keeps of a list. */
export type ViewContent = Pick<SavedView, 'filter' | 'columns'> & { sort: string | null }

/** What the list shows now, as a saved view would keep it. The built-in views are filters to it. */
export function contentOf(state: ListState): ViewContent {
  const { sort, ...params } = listParamsOf(state, '')
  const filter = Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string] => !!entry[1]))
  return { filter, sort: sort === '' ? null : (sort ?? null), columns: [...(state.columns ?? [])] }
}

/** The list as a saved view has it. The recycle bin stays the bin: its rows are not edited. */
export function stateOf({ id, filter, sort, columns }: SavedView): ListState {
  const { q = '', deleted, ...others } = filter
  const filters = Object.entries(others).map(([key, value]) => [key, partsOf(value)] as const)
  return {
    view: deleted === 'true' ? 'bin' : 'all',
    plain: false,
    saved: id,
    columns: columns.length > 0 ? columns : null,
    q,
    sort: sort ?? '',
    filters: Object.fromEntries(filters),
    open: null,
  }
}

const text = ({ filter, sort, columns }: ViewContent) =>
  JSON.stringify([Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)), sort, columns])

/** Whether the list looks other than the view that was opened. */
export const isChanged = (state: ListState, view: SavedView): boolean =>
  text(contentOf(state)) !== text(contentOf(stateOf(view)))

/** The patch that gives a view another content: what is no filter any more is cleared by name. */
export const contentPatch = (view: SavedView, content: ViewContent) => ({
  ...content,
  filter: { ...Object.fromEntries(Object.keys(view.filter).map((key) => [key, null])), ...content.filter },
})

/** Nothing chosen yet: then the person's default view may step in. */
export const isBare = ({ view, plain, saved, columns, q, sort, filters, open }: ListState): boolean =>
  view === 'all' && !plain && !saved && !columns && !q && !sort && !open && Object.keys(filters).length === 0

/** Once a view is open its columns stand in the address; before that they are the device's. */
export const columnsHeldBy = (
  state: ListState,
  onState: (state: ListState, options?: { replace?: boolean }) => void,
): HeldColumns | null =>
  state.saved === null && state.columns === null
    ? null
    : { order: state.columns, onOrder: (columns) => onState({ ...state, columns }, { replace: true }) }
