import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { Organization, OrganizationInput } from '@/lib/api/types'

export const readOrganization = (): Promise<Organization> => unwrap(api.GET('/api/v1/organization'))

export const organizationQuery = queryOptions({
  queryKey: ['organization'] as const,
  queryFn: readOrganization,
})

export const changeOrganization = (patch: OrganizationInput, version: number): Promise<Organization> =>
  unwrap(api.PATCH('/api/v1/organization', { headers: ifMatch(version), body: patch }))

/** How much would go with the demo organization. */
export const demoSizeQuery = queryOptions({
  queryKey: ['organization', 'demo'] as const,
  queryFn: (): Promise<{ records: number; users: number }> => unwrap(api.GET('/api/v1/organization/demo')),
  staleTime: 0,
})

export const removeDemo = (): Promise<void> => unwrap(api.DELETE('/api/v1/organization/demo'))
