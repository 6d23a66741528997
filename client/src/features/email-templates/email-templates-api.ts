import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '@/lib/api/client'
import type { EmailTemplate, EmailTemplateInput, Page } from '@/lib/api/types'

const one = '/api/v1/email-templates/{id}'

/** All templates, also those that are switched off. */
export const emailTemplatesQuery = queryOptions({
  queryKey: ['emailTemplate', 'list'] as const,
  queryFn: async () =>
    (await unwrap<Page<EmailTemplate>>(api.GET('/api/v1/email-templates', { params: { query: { pageSize: 100 } } })))
      .items,
})

/** What composers offer is read anew, too. */
export function useTemplatesChanged() {
  const client = useQueryClient()
  return () =>
    Promise.all([['emailTemplate'], ['email', 'draft']].map((queryKey) => client.invalidateQueries({ queryKey })))
}

export const createTemplate = (body: EmailTemplateInput): Promise<EmailTemplate> =>
  unwrap(api.POST('/api/v1/email-templates', { body }))

export const changeTemplate = ({ id, version }: EmailTemplate, patch: EmailTemplateInput): Promise<EmailTemplate> =>
  unwrap(api.PATCH(one, { params: { path: { id } }, headers: ifMatch(version), body: patch }))

export const deleteTemplate = ({ id, version }: EmailTemplate): Promise<unknown> =>
  unwrap(api.DELETE(one, { params: { path: { id } }, headers: ifMatch(version) }))
