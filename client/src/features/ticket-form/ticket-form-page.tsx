import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { QueryView } from '@/components/settings/query-view'
import { SettingsPage } from '@/components/settings/settings-page'
import { ticketFormQuery } from './ticket-form-api'
import { TicketFormEmbed } from './ticket-form-embed'
import { TicketFormEditor } from './ticket-form-editor'

/** The public page on which anybody asks for help: whether it is there, what it says, and where it is. */
export function TicketFormPage() {
  const { t } = useTranslation()
  return (
    <SettingsPage title={t('ticketForm.title')}>
      <p className="text-pretty text-ink-2">{t('ticketForm.text')}</p>
      <QueryView query={useQuery(ticketFormQuery)}>
        {(form) => (
          <>
            <TicketFormEmbed form={form} />
            <TicketFormEditor form={form} />
          </>
        )}
      </QueryView>
    </SettingsPage>
  )
}
