import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import { contacts } from '@/lib/api/resource'
import type { CompanyHierarchy } from '@/lib/api/types'

/** The people of a company: the contacts' own list, so that a changed contact refreshes it. */
export const peopleQuery = (id: string) => contacts.list({ companyId: id, sort: 'displayName' })

/** Parents and subsidiaries. */
export const hierarchyQuery = (id: string) =>
  queryOptions({
    queryKey: ['company', 'list', 'hierarchy', id] as const,
    queryFn: () => unwrap<CompanyHierarchy>(api.GET('/api/v1/companies/{id}/hierarchy', { params: { path: { id } } })),
  })
