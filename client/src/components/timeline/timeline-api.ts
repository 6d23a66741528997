import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { Page, RecordType, TimelineItem } from '@/lib/api/types'

/** What happened on one record, or (without) in the whole organization. */
export interface Story {
  record?: { type: RecordType; id: string }
  kind?: string
  /** Whose stories are told as well, such as `people,deals`. */
  include?: string
}

const idParameter = {
  contact: 'contactId',
  company: 'companyId',
  campaign: 'campaignId',
  lead: 'leadId',
  deal: 'dealId',
  activity: 'activityId',
  task: 'taskId',
  product: 'productId',
  ticket: 'ticketId',
} as const satisfies Record<RecordType, string>

/** The entries of a story, newest first. */
export const storyQuery = ({ record, kind, include }: Story) =>
  infiniteQueryOptions({
    queryKey: record
      ? (['timeline', record.type, record.id, kind ?? '', include ?? ''] as const)
      : (['feed', kind ?? ''] as const),
    queryFn: ({ pageParam }) => {
      const query = {
        pageSize: 30,
        ...(kind ? { kind } : {}),
        ...(include ? { include } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      }
      return record
        ? unwrap<Page<TimelineItem>>(
            api.GET('/api/v1/timeline', { params: { query: { ...query, [idParameter[record.type]]: record.id } } }),
          )
        : unwrap<Page<TimelineItem>>(api.GET('/api/v1/feed', { params: { query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })
