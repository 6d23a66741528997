import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Page, RecordBase } from '@/lib/api/types'

type List = InfiniteData<Page<RecordBase>, string | null>

/** Other answers stand under the lists' key too, so that they are refreshed together. */
const isList = (data: unknown): data is List => typeof data === 'object' && data !== null && 'pages' in data

/** Rewrites the rows of all loaded lists of a type. */
function mapLists(
  client: QueryClient,
  type: string,
  rows: (items: RecordBase[]) => RecordBase[],
  countChange = 0,
): void {
  const rewrite = (list: List): List => ({
    ...list,
    pages: list.pages.map((page) => ({
      ...page,
      items: rows(page.items),
      totalCount: page.totalCount === null ? null : Math.max(0, page.totalCount + countChange),
    })),
  })
  client.setQueriesData<unknown>({ queryKey: [type, 'list'] }, (data: unknown) => (isList(data) ? rewrite(data) : data))
}

/** Writes what is known of a record into its page and into every list that shows it. */
export function putRecord(client: QueryClient, type: string, id: string, change: Partial<RecordBase>): void {
  client.setQueryData<RecordBase>([type, 'one', id], (known) => known && { ...known, ...change })
  mapLists(client, type, (items) => items.map((item) => (item.id === id ? { ...item, ...change } : item)))
}

/** Takes records out of the lists at once; the refetch that follows settles the rest. */
export function dropRecords(client: QueryClient, type: string, ids: ReadonlySet<string>): void {
  mapLists(client, type, (items) => items.filter((item) => !ids.has(item.id)), -ids.size)
}

/** Everything that a change of such a record can show in. */
export const refreshAfter = (client: QueryClient, type: string): Promise<unknown> =>
  Promise.all(
    [[type, 'list'], ['timeline'], ['feed'], ['today'], ['tag', 'list']].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  )
