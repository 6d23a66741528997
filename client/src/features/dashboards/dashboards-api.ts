import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { AnalyticsSummary, Dashboard, DashboardInput, Page } from '@/lib/api/types'
import { endlessQuery } from '@/lib/query/endless'

const one = '/api/v1/dashboards/{id}'
const at = (id: string) => ({ path: { id } })

/** The dashboards that the signed-in user sees, by name. */
export const dashboardsQuery = endlessQuery(['dashboard', 'list'] as const, (where) =>
  unwrap<Page<Dashboard>>(api.GET('/api/v1/dashboards', { params: { query: { ...where, pageSize: 100 } } })),
)

export const dashboardQuery = (id: string) =>
  queryOptions({
    queryKey: ['dashboard', 'one', id] as const,
    queryFn: () => unwrap<Dashboard>(api.GET(one, { params: at(id) })),
  })

/** The numbers of now and ever, for figures. */
export const figuresQuery = queryOptions({
  queryKey: ['analytics', 'figures'] as const,
  queryFn: () => unwrap<AnalyticsSummary>(api.GET('/api/v1/analytics/summary')),
})

export const createDashboard = (body: DashboardInput): Promise<Dashboard> =>
  unwrap(api.POST('/api/v1/dashboards', { body }))

export const changeDashboard = (id: string, body: DashboardInput, version: number): Promise<Dashboard> =>
  unwrap(api.PATCH(one, { params: at(id), headers: ifMatch(version), body }))

export const deleteDashboard = (id: string): Promise<void> => unwrap(api.DELETE(one, { params: at(id) }))
