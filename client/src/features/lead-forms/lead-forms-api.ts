import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { LeadForm, LeadFormInput, Page } from '@/lib/api/types'

const one = '/api/v1/lead-forms/{id}'
const at = (id: string) => ({ path: { id } })

/** All web forms by name; an organization has few. */
export const allFormsQuery = queryOptions({
  queryKey: ['leadForm', 'list'] as const,
  queryFn: async () =>
    (await unwrap<Page<LeadForm>>(api.GET('/api/v1/lead-forms', { params: { query: { pageSize: 100 } } }))).items,
})

export const formQuery = (id: string) =>
  queryOptions({ queryKey: ['leadForm', 'one', id] as const, queryFn: () => readForm(id) })

export const readForm = (id: string): Promise<LeadForm> => unwrap(api.GET(one, { params: at(id) }))

export const createForm = (body: LeadFormInput): Promise<LeadForm> => unwrap(api.POST('/api/v1/lead-forms', { body }))

export const changeForm = (id: string, patch: LeadFormInput, version: number): Promise<LeadForm> =>
  unwrap(api.PATCH(one, { params: at(id), headers: ifMatch(version), body: patch }))

export const deleteForm = ({ id, version }: LeadForm): Promise<void> =>
  unwrap(api.DELETE(one, { params: at(id), headers: ifMatch(version) }))

export function useFormsChanged() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['leadForm'] })
}
