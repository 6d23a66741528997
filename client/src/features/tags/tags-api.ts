import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { ListParams } from '@/lib/api/resource'
import type { Page, Tag, TagInput } from '@/lib/api/types'
import { endlessQuery } from '@/lib/query/endless'

const one = '/api/v1/tags/{id}'
const at = (id: string) => ({ path: { id } })

export const tagListQuery = (params: ListParams) =>
  endlessQuery(['tag', 'list', params] as const, (where) =>
    unwrap<Page<Tag>>(api.GET('/api/v1/tags', { params: { query: { ...params, ...where, pageSize: 50 } } })),
  )

export const readTag = (id: string): Promise<Tag> => unwrap(api.GET(one, { params: at(id) }))

export const createTag = (body: TagInput): Promise<Tag> => unwrap(api.POST('/api/v1/tags', { body }))

export const changeTag = (id: string, patch: TagInput, version: number): Promise<Tag> =>
  unwrap(api.PATCH(one, { params: at(id), headers: ifMatch(version), body: patch }))

/** The records of `sourceId` carry `id` afterwards; the source is gone. */
export const mergeTag = (id: string, sourceId: string): Promise<Tag> =>
  unwrap(api.POST('/api/v1/tags/{id}/merge', { params: at(id), body: { sourceId } }))

export const deleteTag = ({ id, version }: Tag): Promise<void> =>
  unwrap(api.DELETE(one, { params: at(id), headers: ifMatch(version) }))
