import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { Retention, RetentionInput, RetentionLog, RetentionPreview } from '@/lib/api/types'

const path = '/api/v1/retention'

export const readRetention = (): Promise<Retention> => unwrap(api.GET(path))

export const retentionQuery = queryOptions({ queryKey: ['retention', 'one'] as const, queryFn: readRetention })

export const retentionLogQuery = queryOptions({
  queryKey: ['retention', 'log'] as const,
  queryFn: () => unwrap<RetentionLog>(api.GET(`${path}/log`)),
})

export const changeRetention = (body: RetentionInput, version: number): Promise<Retention> =>
  unwrap(api.PATCH(path, { headers: ifMatch(version), body }))

/** What the rules would take now if they were like this. */
export const retentionPreviewQuery = (rules: RetentionInput) =>
  queryOptions({
    queryKey: ['retention', 'preview', rules] as const,
    queryFn: () => unwrap<RetentionPreview>(api.POST(`${path}/preview`, { body: rules })),
    placeholderData: keepPreviousData,
  })
