import { ticketDefaultSort } from '@/features/tickets/ticket-fields'
import { ticketLook } from '@/features/tickets/ticket-look'
import { RecordScreen } from './record-screen'

export const TicketRoute = () => <RecordScreen look={ticketLook} path="/tickets" defaultSort={ticketDefaultSort} />
