import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { LeadSequence, LeadSequenceInput, Page } from '@/lib/api/types'

/** All saved sequences by name; an organization has few. */
export const allSequencesQuery = queryOptions({
  queryKey: ['leadSequence', 'list'] as const,
  queryFn: async () =>
    (await unwrap<Page<LeadSequence>>(api.GET('/api/v1/lead-sequences', { params: { query: { pageSize: 100 } } })))
      .items,
})

export const createSequence = (body: LeadSequenceInput): Promise<LeadSequence> =>
  unwrap(api.POST('/api/v1/lead-sequences', { body }))
