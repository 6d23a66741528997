import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import type { Page } from '@/lib/api/types'

/** An endless list: the first page brings the count, the following ones go on by cursor. */
export const endlessQuery = <T, K extends readonly unknown[]>(
  queryKey: K,
  page: (where: { cursor: string } | { page: number }) => Promise<Page<T>>,
) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => page(pageParam ? { cursor: pageParam } : { page: 1 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    // While a filter changes, what was there stays in view.
    placeholderData: keepPreviousData,
  })
