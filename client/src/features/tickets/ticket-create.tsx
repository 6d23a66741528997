import { RecordCreate } from '@/components/record/record-create'
import { ticketFields } from './ticket-fields'
import { blankTicket, ticketLayout, ticketSchema } from './ticket-form'

/** The create form of tickets; two customers may well ask the same. */
export const TicketCreate = ({
  start,
  onClose,
}: {
  start: { key: string; value: string } | null
  onClose: () => void
}) => (
  <RecordCreate
    type="ticket"
    fields={ticketFields}
    layout={ticketLayout}
    schema={ticketSchema}
    blank={blankTicket}
    start={start}
    likeness={() => ''}
    onClose={onClose}
  />
)
