import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { CannedReply, CannedReplyInput, Page } from '@/lib/api/types'

const one = '/api/v1/canned-replies/{id}'

/** All canned replies, also those that are switched off. */
export const cannedRepliesQuery = queryOptions({
  queryKey: ['cannedReply', 'list'] as const,
  queryFn: async () =>
    (await unwrap<Page<CannedReply>>(api.GET('/api/v1/canned-replies', { params: { query: { pageSize: 100 } } })))
      .items,
})

/** What composers offer is read anew, too. */
export function useRepliesChanged() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['cannedReply'] })
}

export const createReply = (body: CannedReplyInput): Promise<CannedReply> =>
  unwrap(api.POST('/api/v1/canned-replies', { body }))

export const changeReply = ({ id, version }: CannedReply, patch: CannedReplyInput): Promise<CannedReply> =>
  unwrap(api.PATCH(one, { params: { path: { id } }, headers: ifMatch(version), body: patch }))

export const deleteReply = ({ id, version }: CannedReply): Promise<unknown> =>
  unwrap(api.DELETE(one, { params: { path: { id } }, headers: ifMatch(version) }))
