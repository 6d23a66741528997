import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { resourceOf, type ListParams } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'

/** The rows of a list as far as they are loaded, and how to get more. */
export function useList<T extends RecordType>(type: T, params: ListParams) {
  const query = useInfiniteQuery(resourceOf(type).list(params))
  const rows = useMemo(() => (query.data?.pages ?? []).flatMap((page) => page.items), [query.data])
  return { query, rows, total: query.data?.pages[0]?.totalCount ?? null }
}

/** Fetches the next page before its rows come into view. */
export function useLoadMore(
  {
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
  }: Pick<ReturnType<typeof useList>['query'], 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>,
  lastShown: number,
  loaded: number,
): void {
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown >= loaded - 20) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastShown, loaded])
}
