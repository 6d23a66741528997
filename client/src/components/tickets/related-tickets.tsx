import { useTranslation } from 'react-i18next'
import { RelatedRecords } from '@/components/record/related-records'
import type { Ticket } from '@/lib/api/types'

/** The tickets of a contact or a company, the latest first. */
export function RelatedTickets({ by, id }: { by: 'contactId' | 'companyId'; id: string }) {
  const { t } = useTranslation()
  const describe = (ticket: Ticket): string =>
    [`#${String(ticket.number)}`, t(`choices.ticketStatus.${ticket.status}`), ticket.assignee?.displayName]
      .filter(Boolean)
      .join(' · ')
  return (
    <RelatedRecords
      type="ticket"
      filters={{ [by]: id, sort: '-createdAt' }}
      describe={describe}
      empty={t('records.related.noTickets')}
      emptyText={t('records.related.noTicketsText')}
      createWith={`${by}:${id}`}
    />
  )
}
