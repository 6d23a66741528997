import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { ImportMapping, ImportMappingInput, Page } from '@/lib/api/types'

const one = '/api/v1/import-mappings/{id}'

/** All mappings that the organization has saved. */
export const importMappingsQuery = queryOptions({
  queryKey: ['importMapping', 'list'] as const,
  queryFn: async () =>
    (await unwrap<Page<ImportMapping>>(api.GET('/api/v1/import-mappings', { params: { query: { pageSize: 100 } } })))
      .items,
})

/** The list is read anew after every change of it. */
export function useMappingsChanged() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['importMapping'] })
}

export const createMapping = (body: ImportMappingInput): Promise<ImportMapping> =>
  unwrap(api.POST('/api/v1/import-mappings', { body }))

export const changeMapping = ({ id, version }: ImportMapping, patch: ImportMappingInput): Promise<ImportMapping> =>
  unwrap(api.PATCH(one, { params: { path: { id } }, headers: ifMatch(version), body: patch }))

export const deleteMapping = ({ id, version }: ImportMapping): Promise<unknown> =>
  unwrap(api.DELETE(one, { params: { path: { id } }, headers: ifMatch(version) }))
