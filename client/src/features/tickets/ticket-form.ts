import i18next from 'i18next'
import { z } from 'zod'
import type { FormLayout } from '@/components/form/record-fields'
import { optionalText } from '@/components/form/schema-parts'

/** What is checked before the server is asked; it has the last word. */
export const ticketSchema = z.object({
  subject: z
    .string()
    .max(300)
    .refine((text) => text.trim() !== '', { error: () => i18next.t('tickets.needSubject') }),
  description: optionalText,
  contactId: z.string().nullable(),
  companyId: z.string().nullable(),
  priority: z.string().nullable(),
  type: z.string().nullable(),
  channel: z.string().nullable(),
  assigneeId: z.string().nullable(),
  teamId: z.string().nullable(),
  tags: z.array(z.string()),
})

export type TicketValues = z.infer<typeof ticketSchema>

export const blankTicket: TicketValues = {
  subject: '',
  description: '',
  contactId: null,
  companyId: null,
  priority: 'medium',
  type: 'question',
  channel: 'email',
  assigneeId: null,
  teamId: null,
  tags: [],
}

export const ticketLayout: readonly FormLayout[] = [
  { keys: ['subject', 'contactId', 'description', 'priority', 'type', 'channel', 'assigneeId'] },
  { title: 'records.sections.more', keys: ['teamId', 'companyId', 'tags'] },
]
