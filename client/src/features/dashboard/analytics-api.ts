import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type {
  ActivityAnalytics,
  AnalyticsSummary,
  CampaignAnalytics,
  CustomerAnalytics,
  LeadAnalytics,
  PipelineAnalytics,
  SalesAnalytics,
  SupportAnalytics,
} from '@/lib/api/types'
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

/** What was won and lost, and why. */
export const salesQuery = (query: ScopeParams) =>
  queryOptions({
    queryKey: ['analytics', 'sales', query] as const,
    queryFn: () => unwrap<SalesAnalytics>(api.GET('/api/v1/analytics/sales', { params: { query } })),
    ...fresh,
  })

/** What stands in the pipelines and how it moves. */
export const pipelineQuery = (query: ScopeParams) =>
  queryOptions({
    queryKey: ['analytics', 'pipeline', query] as const,
    queryFn: () => unwrap<PipelineAnalytics>(api.GET('/api/v1/analytics/pipeline', { params: { query } })),
    ...fresh,
  })

/** Where leads come from and what becomes of them. */
export const leadsQuery = (query: ScopeParams) =>
  queryOptions({
    queryKey: ['analytics', 'leads', query] as const,
    queryFn: () => unwrap<LeadAnalytics>(api.GET('/api/v1/analytics/leads', { params: { query } })),
    ...fresh,
  })

/** What came of campaigns. */
export const campaignsQuery = (query: ScopeParams) =>
  queryOptions({
    queryKey: ['analytics', 'campaigns', query] as const,
    queryFn: () => unwrap<CampaignAnalytics>(api.GET('/api/v1/analytics/campaigns', { params: { query } })),
    ...fresh,
  })

/** What people did and have to do. */
export const activitiesQuery = (query: ScopeParams) =>
  queryOptions({
    queryKey: ['analytics', 'activities', query] as const,
    queryFn: () => unwrap<ActivityAnalytics>(api.GET('/api/v1/analytics/activities', { params: { query } })),
    ...fresh,
  })

/** How customers were served. */
export const supportQuery = (query: ScopeParams) =>
  queryOptions({
    queryKey: ['analytics', 'support', query] as const,
    queryFn: () => unwrap<SupportAnalytics>(api.GET('/api/v1/analytics/support', { params: { query } })),
    ...fresh,
  })

/** Who the customers are, and how they become more or fewer. */
export const customersQuery = (query: ScopeParams) =>
  queryOptions({
    queryKey: ['analytics', 'customers', query] as const,
    queryFn: () => unwrap<CustomerAnalytics>(api.GET('/api/v1/analytics/customers', { params: { query } })),
    ...fresh,
  })
