import type { RecordsLink } from '@/components/charts/chart-types'
import { dayFilter } from '@/lib/records/day-filter'
import type { Scope } from './dashboard-scope'

type Filters = Record<string, string>

/** Converted leads leave the list until they are asked for. */
const allLeadStages = 'new,contacted,qualified,unqualified,lost,converted'

/** The lists behind the numbers of a scope: with its people, and where it says so with its days. */
export function recordLinks({ range, owners, zone }: Scope) {
  const days = (stem: string, within = range): Filters => dayFilter(stem, within, zone)
  const owned: Filters = owners ? { ownerId: owners } : {}
  // `view=all`: a view that somebody lets the list open with must not narrow it.
  const list = (to: RecordsLink['to'], search: Filters): RecordsLink => ({ to, search: { view: 'all', ...search } })

  return {
    contacts: (filters: Filters = {}) => list('/contacts', { ...owned, ...filters }),
    companies: (filters: Filters = {}) => list('/companies', { ...owned, ...filters }),
    /** Companies that are customers now. */
    customers: (filters: Filters = {}) =>
      list('/companies', { lifecycleStage: 'customer,evangelist', ...owned, ...filters }),
    /** Contacts or companies that were created in the period. */
    created: (to: '/contacts' | '/companies', within = range) => list(to, { ...days('created', within), ...owned }),
    /** Leads of now; converted ones only where the filters name the stage. */
    leadsNow: (filters: Filters = {}) => list('/leads', { ...owned, ...filters }),
    /** Leads that were created in the period. */
    leads: (filters: Filters = {}, within = range) =>
      list('/leads', { stage: allLeadStages, ...days('created', within), ...owned, ...filters }),
    openDeals: (filters: Filters = {}) => list('/deals', { status: 'open', ...owned, ...filters }),
    /** Deals that were closed in the period. */
    closedDeals: (status: 'won' | 'lost' | 'won,lost', filters: Filters = {}, within = range) =>
      list('/deals', { status, ...days('closed', within), ...owned, ...filters }),
    /** Deals that were created in the period. */
    createdDeals: (filters: Filters = {}, within = range) =>
      list('/deals', { ...days('created', within), ...owned, ...filters }),
    /** What campaigns really cost has no owner and no days. */
    spend: () => list('/campaigns', { sort: '-actualSpend' }),
    /** Activities that happened in the period. */
    activities: (filters: Filters = {}, within = range) =>
      list('/activities', { ...days('occurred', within), ...owned, ...filters }),
    /** Tickets that were created in the period. */
    tickets: (filters: Filters = {}, within = range) =>
      list('/tickets', { show: 'all', ...days('created', within), ...owned, ...filters }),
    /** Tickets that were resolved in the period. */
    resolvedTickets: (filters: Filters = {}, within = range) =>
      list('/tickets', { show: 'all', status: 'resolved,closed', ...days('resolved', within), ...owned, ...filters }),
    ticketsNow: (filters: Filters = {}) => list('/tickets', { show: 'all', ...owned, ...filters }),
    tasks: (filters: Filters = {}) =>
      list('/tasks', { show: 'all', ...(owners ? { assigneeId: owners } : {}), ...filters }),
    /** Tasks that were completed in the period. */
    completedTasks: (filters: Filters = {}) =>
      list('/tasks', {
        show: 'all',
        status: 'completed',
        ...days('completed'),
        ...(owners ? { assigneeId: owners } : {}),
        ...filters,
      }),
  }
}

/** Free text as a filter's value; null where a list would read it as several values. */
export const filterValue = (name: string | null): string | null =>
  name === null ? 'none' : name === '' || name.includes(',') ? null : name

export type RecordLinks = ReturnType<typeof recordLinks>
