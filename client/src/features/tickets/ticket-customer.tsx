import { useTranslation } from 'react-i18next'
import { RelatedDeals } from '@/components/record/related-deals'
import { RelatedTickets } from '@/components/tickets/related-tickets'
import { Timeline } from '@/components/timeline/timeline'
import type { Ticket } from '@/lib/api/types'

/** Who asks: other tickets, deals, and what happened with them, so that nobody answers blindly. */
export function TicketCustomer({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const { contact, company } = ticket
  const story = contact
    ? { type: 'contact' as const, id: contact.id }
    : company && { type: 'company' as const, id: company.id }
  if (!story) return <p className="text-ink-2">{t('tickets.noCustomer')}</p>
  return (
    <div className="space-y-6">
      <section aria-label={t('nav.tickets')}>
        <h2 className="text-xs font-semibold text-ink-2">{t('nav.tickets')}</h2>
        <RelatedTickets by={contact ? 'contactId' : 'companyId'} id={story.id} />
      </section>
      {company && (
        <section aria-label={t('nav.deals')}>
          <h2 className="text-xs font-semibold text-ink-2">{t('nav.deals')}</h2>
          <RelatedDeals by="companyId" id={company.id} />
        </section>
      )}
      <section aria-label={t('records.tabs.story')}>
        <h2 className="mb-2 text-xs font-semibold text-ink-2">{t('records.tabs.story')}</h2>
        <Timeline story={{ record: story }} emptyTitle={t('timeline.empty')} emptyText={t('timeline.emptyText')} />
      </section>
    </div>
  )
}
