import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { resourceOf, type ListParams } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'

/** The records before and after one in the list it was opened from. */
export interface Neighbours {
  previous: string | null
  next: string | null
  /** Its place in the list, counted from 0; null when it is not among what is loaded. */
  index: number | null
  count: number | null
}

/** Walks the same list the table shows, from the same cache; near its end the next page is fetched. */
export function useNeighbours(type: RecordType, id: string, params: ListParams): Neighbours {
  const list = useInfiniteQuery(resourceOf(type).list(params))
  const ids = (list.data?.pages ?? []).flatMap((page) => page.items.map((item) => item.id))
  const index = ids.indexOf(id)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const nearEnd = index >= 0 && index >= ids.length - 3
  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [nearEnd, hasNextPage, isFetchingNextPage, fetchNextPage])
  if (index < 0) return { previous: null, next: null, index: null, count: null }
  return {
    previous: ids[index - 1] ?? null,
    next: ids[index + 1] ?? null,
    index,
    count: list.data?.pages[0]?.totalCount ?? null,
  }
}
