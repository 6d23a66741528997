import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { Page, Pipeline } from '@/lib/api/types'

/** The pipelines with their stages, for choosing some of them. */
export const stagesQuery = queryOptions({
  queryKey: ['pipeline', 'stages'] as const,
  queryFn: async () => {
    const query = { pageSize: 100 }
    return (await unwrap<Page<Pipeline>>(api.GET('/api/v1/pipelines', { params: { query } }))).items
  },
  staleTime: 5 * 60_000,
})
