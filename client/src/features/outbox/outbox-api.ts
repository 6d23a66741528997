import { api, unwrap } from '@/lib/api/client'
import type { OutboxMessage, Page } from '@/lib/api/types'
import { endlessQuery } from '@/lib/query/endless'

export const outboxStates = ['waiting', 'failed', 'sent'] as const
export type OutboxFilter = (typeof outboxStates)[number]

const filters = {
  waiting: { isDone: 'false', isParked: 'false' },
  failed: { isParked: 'true' },
  sent: { isDone: 'true' },
} as const satisfies Record<OutboxFilter, object>

/** What leaves the product, newest first; null for all of it. */
export const outboxQuery = (state: OutboxFilter | null) =>
  endlessQuery(['outbox', state] as const, (where) =>
    unwrap<Page<OutboxMessage>>(
      api.GET('/api/v1/outbox', {
        params: { query: { sort: '-createdAt', pageSize: 50, ...where, ...(state ? filters[state] : {}) } },
      }),
    ),
  )

export const retryMessage = (id: string): Promise<void> =>
  unwrap(api.POST('/api/v1/outbox/{id}/retry', { params: { path: { id } } }))
