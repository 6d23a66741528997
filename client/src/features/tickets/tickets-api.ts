import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalOf, useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import { randomId } from '@/lib/api/ids'
import { ApiError } from '@/lib/api/problem'
import type {
  FilledReplies,
  Page,
  Ticket,
  TicketMessage,
  TicketMessageInput,
  TicketRelatives,
  TicketSplitInput,
} from '@/lib/api/types'
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

/** Where the conversation comes from beside itself: tickets merged into it, messages split off. */
export const relativesQuery = (id: string) =>
  queryOptions({
    queryKey: ['ticket', 'one', id, 'relatives'] as const,
    queryFn: () => unwrap<TicketRelatives>(api.GET('/api/v1/tickets/{id}/relatives', { params: at(id) })),
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
  | { do: 'team'; teamId: string | null }
  | { do: 'deals'; dealIds: string[] }
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
    case 'team':
      return unwrap(api.PATCH('/api/v1/tickets/{id}', { params: at(id), headers, body: { teamId: act.teamId } }))
    case 'deals':
      return unwrap(api.PATCH('/api/v1/tickets/{id}', { params: at(id), headers, body: { dealIds: act.dealIds } }))
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
    // Who was stopped because others wrote is to see what they wrote.
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: ['ticket', 'one', id] }), refreshAfter(client, 'ticket')]),
  })
}

/** Lets messages go on in a ticket of their own; says so, with the way back. */
export function useSplit(ticket: Ticket, onSplit: (made: Ticket) => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const undo = useUndoSplit()
  const key = useRef(randomId())
  return useMutation({
    mutationKey: ['ticket', 'split'],
    mutationFn: (body: TicketSplitInput) =>
      unwrap<Ticket>(
        api.POST('/api/v1/tickets/{id}/split', {
          params: at(ticket.id),
          headers: { 'Idempotency-Key': key.current },
          body,
        }),
      ),
    onError: (error) => {
      if (error instanceof ApiError && !error.isOffline) key.current = randomId()
    },
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['ticket'] })
      notify.done(t('tickets.split.done', { number: made.number }), {
        label: t('common.undo'),
        run: () => undo.mutate(made.id),
      })
      onSplit(made)
    },
  })
}

/** Brings the messages of a ticket that was split off back. */
export function useUndoSplit() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const problemText = useProblemText()
  return useMutation({
    mutationKey: ['ticket', 'split'],
    mutationFn: (id: string) => unwrap<Ticket>(api.POST('/api/v1/tickets/{id}/split/undo', { params: at(id) })),
    onError: (error) => notify.failed(refusalOf(error) ?? problemText(error)),
    onSuccess: (back) => {
      void navigate({ to: '/tickets/$id', params: { id: back.id } })
      void client.invalidateQueries({ queryKey: ['ticket'] })
      notify.done(t('tickets.split.undone', { number: back.number }))
    },
  })
}
