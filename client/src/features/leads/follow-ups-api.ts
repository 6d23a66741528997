import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BulkTarget } from '@/components/data-table/use-bulk'
import { gather } from '@/components/data-table/use-bulk'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { Lead, LeadEnrolmentList, LeadFollowUpInput, LeadFollowUpResult } from '@/lib/api/types'
import { refreshAfter } from '@/lib/records/record-cache'

/** How many leads are followed up in one go. */
export const maxLeads = 1000

/** What is done with a lead, the newest first. It stands under the lists of tasks: whatever changes a task changes it. */
export const leadFollowUpsQuery = (leadId: string) =>
  queryOptions({
    queryKey: ['task', 'list', 'followUps', leadId] as const,
    queryFn: async () =>
      (await unwrap<LeadEnrolmentList>(api.GET('/api/v1/leads/{id}/follow-ups', { params: { path: { id: leadId } } })))
        .items,
  })

/** The leads behind a selection: those that were picked, or all that match. */
export const targetLeadsQuery = (target: BulkTarget<Lead>) =>
  queryOptions({
    queryKey: ['lead', 'followUpTarget', target] as const,
    queryFn: () => ('records' in target ? [...target.records] : gather('lead', target.matching, () => undefined)),
    staleTime: Infinity,
    gcTime: 0,
  })

/** Makes the tasks of a follow-up, all or none. */
export function useStartFollowUp() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['task', 'create'],
    mutationFn: ({ input, key }: { input: LeadFollowUpInput; key: string }) =>
      unwrap<LeadFollowUpResult>(
        api.POST('/api/v1/leads/follow-ups', { headers: { 'Idempotency-Key': key }, body: input }),
      ),
    onSuccess: () => Promise.all([refreshAfter(client, 'task'), refreshAfter(client, 'lead')]),
  })
}

/** Cancels what is still to be done of all follow-ups of a lead. */
export function useStopFollowUps(lead: Lead) {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['task', 'change'],
    mutationFn: () =>
      unwrap<LeadEnrolmentList>(
        api.POST('/api/v1/leads/{id}/follow-ups/stop', {
          params: { path: { id: lead.id } },
          headers: ifMatch(lead.version),
        }),
      ),
    onSuccess: ({ items }) => {
      client.setQueryData(leadFollowUpsQuery(lead.id).queryKey, items)
      return refreshAfter(client, 'task')
    },
  })
}
