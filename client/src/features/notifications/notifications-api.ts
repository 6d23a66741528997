import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { AppNotification, Page } from '@/lib/api/types'

const all = ['notifications'] as const

/** The badge's number: what is unread, up to a page of it. */
export const unreadQuery = queryOptions({
  queryKey: [...all, 'unread'],
  queryFn: async () =>
    (
      await unwrap<Page<AppNotification>>(
        api.GET('/api/v1/notifications', { params: { query: { unread: 'true', pageSize: 100 } } }),
      )
    ).items.length,
})

export const inboxQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: [...all, 'inbox', unread],
    queryFn: ({ pageParam }) =>
      unwrap<Page<AppNotification>>(
        api.GET('/api/v1/notifications', {
          params: {
            query: { pageSize: 25, ...(unread ? { unread: 'true' } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })

export type InboxAction =
  | { do: 'read'; id: string }
  | { do: 'readAll' }
  | { do: 'readAbout'; relatedId: string }
  | { do: 'snooze'; id: string; until: string }

/** Reads, reads all, snoozes. */
export function useInboxAction() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (action: InboxAction): Promise<void> => {
      if (action.do === 'readAll') await unwrap(api.POST('/api/v1/notifications/read-all'))
      else if (action.do === 'readAbout')
        await unwrap(api.POST('/api/v1/notifications/read-all', { params: { query: { relatedId: action.relatedId } } }))
      else if (action.do === 'read')
        await unwrap(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id: action.id } } }))
      else
        await unwrap(
          api.POST('/api/v1/notifications/{id}/snooze', {
            params: { path: { id: action.id } },
            body: { until: action.until },
          }),
        )
    },
    onSettled: () => client.invalidateQueries({ queryKey: all }),
  })
}
