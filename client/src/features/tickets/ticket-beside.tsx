import type { Ticket } from '@/lib/api/types'
import { TicketCustomer } from './ticket-customer'
import { TicketDeals } from './ticket-deals'
import { TicketTasks } from './ticket-tasks'

/** What an agent wants to see while answering: what is to be done, which deals it has to do with, and who asks. */
export const TicketBeside = ({ ticket }: { ticket: Ticket }) => (
  <div className="space-y-6 p-4">
    <TicketTasks ticket={ticket} />
    <TicketDeals ticket={ticket} />
    <TicketCustomer ticket={ticket} />
  </div>
)
