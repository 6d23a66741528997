import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/lib/api/client'
import type { Email, EmailDraft, EmailInput, EmailTemplate, Page, RecordType } from '@/lib/api/types'

/** The record that a mail is about. */
export interface EmailHome {
  type: RecordType
  id: string
}

/** Whom a mail from this record may go to, and a template in its words. */
export const draftQuery = ({ type, id }: EmailHome, templateId: string | null, to: string | null) =>
  queryOptions({
    queryKey: ['email', 'draft', type, id, templateId, to] as const,
    queryFn: () =>
      unwrap<EmailDraft>(
        api.GET('/api/v1/emails/draft', {
          params: {
            query: {
              relatedType: type,
              relatedId: id,
              ...(templateId ? { templateId } : {}),
              ...(to ? { to } : {}),
            },
          },
        }),
      ),
  })

/** The templates that are offered. */
export const offeredTemplatesQuery = queryOptions({
  queryKey: ['emailTemplate', 'list', 'offered'] as const,
  queryFn: async () =>
    (
      await unwrap<Page<EmailTemplate>>(
        api.GET('/api/v1/email-templates', { params: { query: { isActive: 'true', pageSize: 100 } } }),
      )
    ).items,
})

export const sendEmail = (input: EmailInput, key: string): Promise<Email> =>
  unwrap(api.POST('/api/v1/emails', { headers: { 'Idempotency-Key': key }, body: input }))
