import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { FilledReplies, Page, Ticket, TicketMessage, TicketMessageInput } from '@/lib/api/types'
import { putRecord, refreshAfter } from '@/lib/records/record-cache'

const at = (id: string) => ({ path: { id } })

/** What was written, the newest page first: the page shows it the other way round. */
export const messagesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['ticket', 'one', id, 'messages'] as const,
    queryFn: ({ pageParam }) =>
      unwrap<Page<TicketMessage>>(
        api.GET('/api/v1/tickets/{id}/messages', {
          params: {
            ...at(id),
            query: { pageSize: 50, sort: '-createdAt', ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })

/** Canned replies in the words of this ticket. */
export const filledRepliesQuery = (id: string) =>
  queryOptions({
    queryKey: ['cannedReply', 'filled', id] as const,
    queryFn: async () =>
      (await unwrap<FilledReplies>(api.GET('/api/v1/tickets/{id}/canned-replies', { params: at(id) }))).items,
    staleTime: 60_000,
  })

/** What people do to a ticket besides changing its fields. */
export type TicketAct =
  | { do: 'assign'; assigneeId: string | null }
  | { do: 'next' }
  | { do: 'resolve'; resolution: string }
  | { do: 'reopen' }
  | { do: 'status'; status: 'open' | 'inProgress' | 'pending' | 'closed' }

function perform({ id, version }: Ticket, act: TicketAct): Promise<Ticket> {
  const headers = ifMatch(version)
  switch (act.do) {
    case 'assign':
      return unwrap(
        api.POST('/api/v1/tickets/{id}/assign', { params: at(id), headers, body: { assigneeId: act.assigneeId } }),
      )
    case 'next':
      return unwrap(api.POST('/api/v1/tickets/{id}/assign', { params: at(id), headers, body: { auto: true } }))
    case 'resolve':
      return unwrap(
        api.POST('/api/v1/tickets/{id}/resolve', { params: at(id), headers, body: { resolution: act.resolution } }),
      )
    case 'reopen':
      return unwrap(api.POST('/api/v1/tickets/{id}/reopen', { params: at(id), headers }))
    case 'status':
      return unwrap(api.PATCH('/api/v1/tickets/{id}', { params: at(id), headers, body: { status: act.status } }))
  }
}

/** Does it and shows the outcome; what is refused is told. */
export function useTicketAct() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  return useMutation({
    mutationKey: ['ticket', 'change'],
    mutationFn: ({ ticket, act }: { ticket: Ticket; act: TicketAct }) => perform(ticket, act),
    onError: (error, { ticket }) => {
      void client.invalidateQueries({ queryKey: ['ticket', 'one', ticket.id] })
      notify.failed(t('records.notSaved', { reason: problemText(error) }))
    },
    onSuccess: (saved) => {
      putRecord(client, 'ticket', saved.id, saved)
      void refreshAfter(client, 'ticket')
    },
  })
}

/** Writes into the conversation; the ticket itself moves with it. */
export function useWriteMessage(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['ticket', 'message'],
    mutationFn: ({ input, key }: { input: TicketMessageInput; key: string }) =>
      unwrap<TicketMessage>(
        api.POST('/api/v1/tickets/{id}/messages', {
          params: at(id),
          headers: { 'Idempotency-Key': key },
          body: input,
        }),
      ),
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: ['ticket', 'one', id] }), refreshAfter(client, 'ticket')]),
  })
}
