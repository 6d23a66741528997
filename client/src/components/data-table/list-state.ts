import type { ListParams } from '@/lib/api/resource'

/** The built-in ways to look at a list; saved views stand beside them. */
export const views = ['all', 'mine', 'recent', 'bin'] as const
export type View = (typeof views)[number]

/** What a list's address says, taken apart. */
export interface ListState {
  view: View
  /** The address says `view=all`: then the person's default view does not step in. */
  plain: boolean
  /** The saved view that was opened; the rest says how it looks by now. */
  saved: string | null
  /** Keys of the columns, in order; null: as kept on this device. */
  columns: readonly string[] | null
  q: string
  /** As in the API: `-createdAt,name`. Empty: the view's own order. */
  sort: string
  /** Values by query parameter. */
  filters: Readonly<Record<string, readonly string[]>>
  /** The record beside the list. */
  open: string | null
}

/** Whether only some of the records are asked for. */
export const isNarrowed = ({ q, filters, view }: ListState): boolean =>
  q !== '' || Object.values(filters).some(({ length }) => length > 0) || view === 'mine'

/** The filters in force besides those of the tab that the list is on. */
export const filtersBeside = (filters: ListState['filters'], tab: ListState['filters']): ListState['filters'] =>
  Object.fromEntries(Object.entries(filters).filter(([param, values]) => values.join() !== tab[param]?.join()))

type Search = Readonly<Record<string, string | undefined>>

/** Parameters of the address that are not filters. */
const reserved = new Set([
  'view',
  'saved',
  'columns',
  'q',
  'sort',
  'open',
  'create',
  'with',
  'tab',
  'show',
  'who',
  'day',
  'span',
  'from',
  'to',
  'at',
  'period',
  'groupBy',
  'teamId',
])

const isView = (text: string | undefined): text is View => views.some((view) => view === text)

/** Values parted by commas; one that has a comma itself stands in double quotes, as in CSV. */
export const partsOf = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"(?=,|$)|([^,]*))/g)]
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
    .filter(Boolean)

const quoted = (value: string): string =>
  value.includes(',') || value.startsWith('"') ? `"${value.replaceAll('"', '""')}"` : value

/** @param fields - Of the list, where one of its filters is called like a parameter of other pages. */
export function readListState(search: Search, fields: readonly { filter?: string | undefined }[] = []): ListState {
  const own = new Set(fields.map(({ filter }) => filter))
  const filters = Object.entries(search)
    .filter(([key, value]) => (own.has(key) || !reserved.has(key)) && value)
    .map(([key, value]) => [key, partsOf(value)] as const)
  return {
    view: isView(search.view) ? search.view : 'all',
    plain: search.view === 'all',
    saved: search.saved ?? null,
    columns: search.columns ? partsOf(search.columns) : null,
    q: search.q ?? '',
    sort: search.sort ?? '',
    filters: Object.fromEntries(filters),
    open: search.open ?? null,
  }
}

const isKnown = (name: string, custom: ReadonlySet<string>): boolean =>
  !name.startsWith('field.') || custom.has(name) || custom.has(name.replace(/(Min|Max|After|Before)$/, ''))

/** The same without fields that the organization had once: an old link or view shows the rest of it. */
export const withoutGone = (state: ListState, custom: ReadonlySet<string>): ListState => ({
  ...state,
  columns: state.columns?.filter((name) => isKnown(name, custom)) ?? null,
  sort: state.sort
    .split(',')
    .filter((name) => isKnown(name.replace(/^-/, ''), custom))
    .join(),
  filters: Object.fromEntries(Object.entries(state.filters).filter(([name]) => isKnown(name, custom))),
})

/** The values as one parameter. */
export const partsTogether = (values: readonly string[]): string => values.map(quoted).join(',')

const joined = (filters: ListState['filters']) =>
  Object.fromEntries(
    Object.entries(filters)
      .filter(([, values]) => values.length > 0)
      .map(([key, values]) => [key, partsTogether(values)]),
  )

/** The address of a state, without what is usual. */
export const listSearchOf = ({
  view,
  plain,
  saved,
  columns,
  q,
  sort,
  filters,
  open,
}: ListState): Record<string, string | undefined> => ({
  ...joined(filters),
  view: view === 'all' && !plain ? undefined : view,
  saved: saved ?? undefined,
  columns: columns?.length ? columns.join(',') : undefined,
  q: q || undefined,
  sort: sort || undefined,
  open: open ?? undefined,
})

const viewParams: Record<View, ListParams> = {
  all: {},
  mine: { ownerId: 'me' },
  recent: { sort: '-createdAt' },
  bin: { deleted: 'true' },
}

/** The query parameters that ask the API for this state. */
export function listParamsOf({ view, q, sort, filters }: ListState, defaultSort: string): ListParams {
  const params = { sort: defaultSort, ...viewParams[view], ...joined(filters) }
  return { ...params, ...(q ? { q } : {}), ...(sort ? { sort } : {}) }
}

/** A click on a column's heading: ascending, descending, then the usual order again. */
export function nextSort(sort: string, key: string): string {
  if (sort === key) return `-${key}`
  return sort === `-${key}` ? '' : key
}

export const sortDirection = (sort: string, key: string): 'ascending' | 'descending' | 'none' => {
  const keys = sort.split(',')
  if (keys.includes(key)) return 'ascending'
  return keys.includes(`-${key}`) ? 'descending' : 'none'
}
