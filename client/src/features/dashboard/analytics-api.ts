import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { AnalyticsSummary } from '@/lib/api/types'
import type { ScopeParams } from './dashboard-scope'

/** Numbers move with everybody's work: they are counted anew when looked at, and every minute while they are. */
const fresh = { staleTime: 0, refetchInterval: 60_000, placeholderData: keepPreviousData } as const

/** The numbers of the dashboard. */
export const summaryQuery = (query: ScopeParams) =>
  queryOptions({
    queryKey: ['analytics', 'summary', query] as const,
    queryFn: () => unwrap<AnalyticsSummary>(api.GET('/api/v1/analytics/summary', { params: { query } })),
    ...fresh,
  })
