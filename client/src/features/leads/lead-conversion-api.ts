import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import { leads } from '@/lib/api/resource'
import type { Lead, LeadConversionInput, LeadConversionPreview, LeadConversionResult } from '@/lib/api/types'

/** What converting the lead would create and link. Asked anew each time: others make contacts and companies too. */
export const conversionPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['lead', 'conversion', id] as const,
    queryFn: () =>
      unwrap<LeadConversionPreview>(api.GET('/api/v1/leads/{id}/conversion-preview', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  })

/** Converts a lead, and refreshes all that shows it or what it becomes. */
export function useConvertLead() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['lead', 'change'],
    mutationFn: ({ lead, input }: { lead: Lead; input: LeadConversionInput }) =>
      unwrap<LeadConversionResult>(
        api.POST('/api/v1/leads/{id}/convert', {
          params: { path: { id: lead.id } },
          headers: ifMatch(lead.version),
          body: input,
        }),
      ),
    onSuccess: ({ contact, company, deal }, { lead }) => {
      for (const [type, record] of [
        ['contact', contact] as const,
        ['company', company] as const,
        ['deal', deal] as const,
      ])
        if (record) client.setQueryData([type, 'one', record.id], record)
      void client.invalidateQueries({ queryKey: leads.keys.one(lead.id) })
      // Lists of all that was made or linked; and notes, tasks and activities went on to the contact.
      for (const type of ['lead', 'contact', 'company', 'deal', 'task', 'tag'])
        void client.invalidateQueries({ queryKey: [type, 'list'] })
      for (const key of ['note', 'timeline', 'feed']) void client.invalidateQueries({ queryKey: [key] })
    },
  })
}
