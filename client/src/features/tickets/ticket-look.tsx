import { Link } from '@tanstack/react-router'
import i18next from 'i18next'
import { fieldOf } from '@/components/fields/field'
import { FieldValue } from '@/components/fields/field-value'
import type { RecordLook } from '@/components/record/record-view'
import type { Ticket } from '@/lib/api/types'
import { recordHref } from '@/lib/records/record-types'
import { Conversation } from './conversation'
import { TicketActions } from './ticket-actions'
import { TicketClock } from './ticket-clock'
import { TicketBeside } from './ticket-beside'
import { ticketFields } from './ticket-fields'

/** How a ticket's page and panel look: the conversation in the middle, the customer's story beside it. */
export const ticketLook: RecordLook<'ticket'> = {
  type: 'ticket',
  permission: 'tickets',
  change: 'tickets.manage',
  fields: ticketFields,
  facts: [
    {
      title: 'records.sections.ticket',
      keys: ['status', 'priority', 'type', 'channel', 'assigneeId', 'teamId', 'tags'],
    },
    { title: 'records.sections.customer', keys: ['contactId', 'companyId'] },
    {
      title: 'records.sections.promise',
      keys: ['firstResponseDueAt', 'firstRespondedAt', 'resolutionDueAt', 'resolvedAt', 'resolution'],
    },
    { title: 'records.sections.more', keys: ['subject', 'description'] },
    { title: 'records.sections.record', keys: ['number', 'lastMessageAt', 'createdAt', 'updatedAt'] },
  ],
  subtitle: (ticket) => <TicketSubtitle ticket={ticket} />,
  aside: (ticket) => <TicketActions ticket={ticket} />,
  firstTabs: (ticket) => [
    { id: 'conversation', label: i18next.t('tickets.conversation'), content: <Conversation ticket={ticket} /> },
  ],
  beside: (ticket) => ({
    id: 'customer',
    label: i18next.t('tickets.customer'),
    content: <TicketBeside ticket={ticket} />,
  }),
}

function TicketSubtitle({ ticket }: { ticket: Ticket }) {
  const customer = ticket.contact ?? ticket.company
  const href = customer && recordHref(ticket.contact ? 'contact' : 'company', customer.id)
  return (
    <>
      <span className="num">#{ticket.number}</span>
      <FieldValue field={fieldOf(ticketFields, 'status')} record={ticket} />
      <FieldValue field={fieldOf(ticketFields, 'priority')} record={ticket} />
      <TicketClock ticket={ticket} />
      {customer && href && (
        <Link to={href} className="truncate font-medium text-ink underline-offset-3 hover:underline">
          {customer.name}
        </Link>
      )}
    </>
  )
}
