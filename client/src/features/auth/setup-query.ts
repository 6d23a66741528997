import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { Setup } from '@/lib/api/types'

/** What a visitor has to know: whether the server waits for its first organization, takes registrations, has a demo. */
export const setupQuery = queryOptions({
  queryKey: ['setup'] as const,
  queryFn: () => unwrap<Setup>(api.GET('/api/v1/setup')),
  staleTime: 10_000,
})
