import { Navigate, useSearch } from '@tanstack/react-router'
import { readListState } from '@/components/data-table/list-state'
import { ticketColumns, ticketDefaultSort } from '@/features/tickets/ticket-fields'
import { ticketLook } from '@/features/tickets/ticket-look'
import { queueOf, queueSearch, TicketTabs } from '@/features/tickets/ticket-tabs'
import { useMe } from '@/lib/session/me'
import type { ListSearch } from '../search-params'
import { RecordListScreen } from './record-list-screen'

/** The support desk: queues over one list. Without a word in the address, agents begin with their own. */
export function TicketListRoute() {
  const me = useMe()
  const search: ListSearch = useSearch({ strict: false })
  const { create, with: start, ...asked } = search
  if (me && Object.keys(asked).length === 0) {
    const queue = me.role === 'supportAgent' ? 'mine' : 'open'
    return <Navigate to="/tickets" search={{ create, with: start, ...queueSearch(queue) }} replace />
  }
  const queue = queueOf(search.show)
  return (
    <div className="flex h-full flex-col">
      <TicketTabs queue={queue} />
      <div className="min-h-0 flex-1">
        <RecordListScreen
          look={ticketLook}
          path="/tickets"
          columns={ticketColumns}
          defaultSort={ticketDefaultSort}
          keep={{ show: queue }}
          tab={readListState(queueSearch(queue)).filters}
        />
      </div>
    </div>
  )
}
