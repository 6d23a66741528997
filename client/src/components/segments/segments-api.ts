import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type {
  BulkResponse,
  Page,
  RecordBase,
  RecordSegment,
  RecordType,
  Segment,
  SegmentCatalogue,
  SegmentCriteria,
  SegmentInput,
  SegmentLogEntry,
  SegmentPreview,
  SegmentUse,
  SegmentWhy,
} from '@/lib/api/types'

const one = '/api/v1/segments/{id}' as const
const members = '/api/v1/segments/{id}/members' as const
const at = (id: string) => ({ path: { id } })

const page = (query: Record<string, string | number>): Promise<Page<Segment>> =>
  unwrap(api.GET('/api/v1/segments', { params: { query } }))

export const segmentsQuery = infiniteQueryOptions({
  queryKey: ['segment', 'list'] as const,
  queryFn: ({ pageParam }) => page(pageParam ? { cursor: pageParam, pageSize: 50 } : { page: 1, pageSize: 50 }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
})

export const segmentsOf = async (entity: RecordType): Promise<Segment[]> =>
  (await page({ entity, pageSize: 100 })).items

/** The segments of one kind of record, for choosing. */
export const segmentsOfQuery = (entity: RecordType) =>
  queryOptions({
    queryKey: ['segment', 'of', entity] as const,
    queryFn: () => segmentsOf(entity),
    staleTime: 60_000,
  })

export const segmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['segment', 'one', id] as const,
    queryFn: () => unwrap<Segment>(api.GET(one, { params: at(id) })),
  })

export const segmentCatalogueQuery = queryOptions({
  queryKey: ['segment', 'catalogue'] as const,
  queryFn: () => unwrap<SegmentCatalogue>(api.GET('/api/v1/segments/catalogue')),
  staleTime: 5 * 60_000,
})

/** How many records satisfy criteria, and the first ones; while another answer is on its way the last one stays. */
export const segmentPreviewQuery = (entity: RecordType, criteria: SegmentCriteria) =>
  queryOptions({
    queryKey: ['segment', 'preview', entity, criteria] as const,
    queryFn: ({ signal }) =>
      unwrap<SegmentPreview>(api.POST('/api/v1/segments/preview', { body: { entity, criteria }, signal })),
    placeholderData: keepPreviousData,
    retry: false,
  })

export const segmentMembersQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['segment', 'members', id] as const,
    queryFn: ({ pageParam }) =>
      unwrap<Page<RecordBase>>(
        api.GET(members, { params: { ...at(id), query: pageParam ? { cursor: pageParam } : { page: 1 } } as never }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })

/** Who came and went, as known since that moment. */
export const segmentLogQuery = (id: string, loggedAt: string | null) =>
  infiniteQueryOptions({
    queryKey: ['segment', 'log', id, loggedAt] as const,
    queryFn: ({ pageParam }) =>
      unwrap<Page<SegmentLogEntry>>(
        api.GET('/api/v1/segments/{id}/log', {
          params: { ...at(id), query: pageParam ? { cursor: pageParam } : { page: 1 } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })

export const segmentWhyQuery = (id: string, recordId: string) =>
  queryOptions({
    queryKey: ['segment', 'why', id, recordId] as const,
    queryFn: () =>
      unwrap<SegmentWhy>(
        api.GET('/api/v1/segments/{id}/members/{recordId}/why', { params: { path: { id, recordId } } }),
      ),
  })

export const segmentUsesQuery = (id: string) =>
  queryOptions({
    queryKey: ['segment', 'uses', id] as const,
    queryFn: async () =>
      (await unwrap<{ items: SegmentUse[] }>(api.GET('/api/v1/segments/{id}/uses', { params: at(id) }))).items,
  })

/** The segments that a record is in. */
export const recordSegmentsQuery = (recordType: RecordType, recordId: string) =>
  queryOptions({
    queryKey: ['segment', 'ofRecord', recordId] as const,
    queryFn: async () =>
      (
        await unwrap<{ items: RecordSegment[] }>(
          api.GET('/api/v1/segments/of-record', { params: { query: { recordType, recordId } } }),
        )
      ).items,
  })

export const createSegment = (body: SegmentInput): Promise<Segment> => unwrap(api.POST('/api/v1/segments', { body }))

export const changeSegment = (id: string, body: SegmentInput, version: number): Promise<Segment> =>
  unwrap(api.PATCH(one, { params: at(id), headers: ifMatch(version), body }))

export const deleteSegment = (id: string): Promise<void> => unwrap(api.DELETE(one, { params: at(id) }))

export const addMembers = (id: string, ids: string[]): Promise<BulkResponse> =>
  unwrap(api.POST(members, { params: at(id), body: { ids } }))

export const removeMembers = (id: string, ids: string[]): Promise<BulkResponse> =>
  unwrap(api.DELETE(members, { params: at(id), body: { ids } }))
