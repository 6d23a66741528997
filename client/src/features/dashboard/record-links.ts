import type { RecordsLink } from '@/components/charts/chart-types'
import { viewerTimeZone } from '@/lib/format/regional'
import { addDays, atTime } from '@/lib/format/zoned-time'
import type { Scope } from './dashboard-scope'

type Filters = Record<string, string>

/** Converted leads leave the list until they are asked for. */
const allLeadStages = 'new,contacted,qualified,unqualified,lost,converted'

/** The lists behind the numbers of a scope: with its people, and where it says so with its days. */
export function recordLinks({ range, owners, zone }: Scope) {
  // Lists read a bare day in the viewer's zone, the numbers are in the organization's.
  const start = (day: string) => (zone === viewerTimeZone() ? day : atTime(day, '00:00', zone))
  const days = (stem: string, { from, to } = range): Filters => ({
    ...(from ? { [`${stem}After`]: start(from) } : {}),
    ...(to ? { [`${stem}Before`]: start(addDays(to, 1)) } : {}),
  })
  const owned: Filters = owners ? { ownerId: owners } : {}
  // `view=all`: a view that somebody lets the list open with must not narrow it.
  const list = (to: RecordsLink['to'], search: Filters): RecordsLink => ({ to, search: { view: 'all', ...search } })

  return {
    contacts: () => list('/contacts', owned),
    companies: () => list('/companies', owned),
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

export type RecordLinks = ReturnType<typeof recordLinks>
