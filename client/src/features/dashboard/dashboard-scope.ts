import { useQuery } from '@tanstack/react-query'
import { useAddressFilters, type AddressFilters } from '@/lib/hooks/use-address-filters'
import { today } from '@/lib/format/zoned-time'
import { teamsQuery } from '@/lib/records/people-and-tags'
import { useMe } from '@/lib/session/me'
import { periodOf, previousOf, rangeOf, type Period, type Range } from './period'

/** The parameters that every endpoint of the numbers takes. */
export interface ScopeParams extends Range {
  ownerId?: string
  teamId?: string
}

/** What the numbers are about, as the address says. */
export interface Scope {
  period: Period
  range: Range
  params: ScopeParams
  /** The same for the period before; null when there is none. */
  previous: ScopeParams | null
  /** Ids of the people whose records count, for lists; null: everybody's and nobody's. */
  owners: string | null
  /** The zone in which the organization counts days. */
  zone: string
}

/** No person has it: the list of a team without members is empty. */
const nobody = '00000000-0000-0000-0000-000000000000'

export function useDashboardScope(): [Scope, AddressFilters, (change: AddressFilters) => void] {
  const [filters, change] = useAddressFilters()
  const me = useMe()
  const teams = useQuery({ ...teamsQuery, enabled: filters.teamId !== undefined })
  const zone = me?.organization.timeZone ?? 'UTC'
  const day = today(new Date(), zone)
  const period = periodOf(filters.period)
  const range = rangeOf(period, day, { from: filters.from, to: filters.to })
  const previous = previousOf(range, day)
  const people = {
    ...(filters.ownerId ? { ownerId: filters.ownerId } : {}),
    ...(filters.teamId ? { teamId: filters.teamId } : {}),
  }
  const members = filters.teamId ? (teams.data?.find(({ id }) => id === filters.teamId)?.memberIds ?? []) : null
  const scope = {
    period,
    range,
    zone,
    params: { ...range, ...people },
    previous: previous && { ...previous, ...people },
    owners: ownersOf(filters.ownerId ?? null, members, me?.id ?? ''),
  }
  return [scope, filters, change]
}

/** A person's records, a team's, or of the team those of the person. */
export function ownersOf(owner: string | null, members: readonly string[] | null, me: string): string | null {
  if (!members) return owner
  if (!owner) return members.join(',') || nobody
  return members.includes(owner === 'me' ? me : owner) ? owner : nobody
}
