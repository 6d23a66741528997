import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { Page, RecordType, SavedView, SavedViewInput } from '@/lib/api/types'

const one = '/api/v1/saved-views/{id}'
const at = (id: string) => ({ path: { id } })

/** The views of one kind of list that the signed-in user sees, by name. */
export const savedViewsQuery = (entity: RecordType) =>
  queryOptions({
    queryKey: ['savedView', entity] as const,
    queryFn: async () => {
      const query = { entity, pageSize: 100 }
      return (await unwrap<Page<SavedView>>(api.GET('/api/v1/saved-views', { params: { query } }))).items
    },
    staleTime: 5 * 60_000,
  })

export const createView = (body: SavedViewInput): Promise<SavedView> =>
  unwrap(api.POST('/api/v1/saved-views', { body }))

/** A merge patch: a filter that is null is cleared. */
export const changeView = (id: string, patch: object): Promise<SavedView> =>
  unwrap(api.PATCH(one, { params: at(id), body: patch }))

export const deleteView = (id: string): Promise<void> => unwrap(api.DELETE(one, { params: at(id) }))
