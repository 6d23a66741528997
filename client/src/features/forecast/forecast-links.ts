import type { ForecastPeriod } from '@/lib/api/types'
import { addDays } from '@/lib/format/zoned-time'
import { dayFilter } from '@/lib/records/day-filter'
import type { ForecastSearch } from './forecast-search'

export const forecastSums = ['won', 'commit', 'bestCase', 'pipeline'] as const
export type ForecastSum = (typeof forecastSums)[number]

type DealFilters = Record<string, string>

/** What a number of the forecast adds up. */
export interface Behind {
  what: ForecastSum | 'open'
  period: ForecastPeriod
  group?: { key: string | null } | undefined
}

/** What links need to know besides the number: the address, who is in a team, and where days begin. */
export interface LinkScope {
  search: ForecastSearch
  membersOf: (team: string) => readonly string[]
  zone: string
}

/** The filters of the list of deals behind a number; null where no filter tells them, as for deals of nobody. */
export function dealsBehind(
  { what, period, group }: Behind,
  { search, membersOf, zone }: LinkScope,
): DealFilters | null {
  const owners = ownersOf(search, group, membersOf)
  const category = search.groupBy === 'category' ? group?.key : undefined
  if (owners === null || (group?.key === null && search.groupBy !== 'category')) return null
  const common: DealFilters = {
    // A view that somebody lets the list open with must not narrow it.
    view: 'all',
    ...(search.pipelineId && { pipelineId: search.pipelineId }),
    ...(owners && { ownerId: owners.join(',') }),
  }
  if (what === 'won') {
    return {
      ...common,
      status: 'won',
      ...(category && { forecastCategory: category }),
      ...dayFilter('closed', { from: period.start, to: period.end }, zone),
    }
  }
  return {
    ...common,
    status: 'open',
    forecastCategory: what === 'open' ? (category ?? 'pipeline,bestCase,commit') : what,
    expectedCloseAfter: period.start,
    expectedCloseBefore: addDays(period.end, 1),
  }
}

/** Whose deals, undefined for everybody's, null where nobody can be named. */
function ownersOf(
  { groupBy, ownerId, teamId }: ForecastSearch,
  group: Behind['group'],
  membersOf: LinkScope['membersOf'],
): readonly string[] | null | undefined {
  const asked = ownerId ? [ownerId] : teamId ? membersOf(teamId) : undefined
  const grouped = peopleOf(groupBy, group?.key, membersOf)
  const both = grouped && asked ? grouped.filter((id) => asked.includes(id)) : (grouped ?? asked)
  return both?.length === 0 ? null : both
}

function peopleOf(
  groupBy: ForecastSearch['groupBy'],
  key: string | null | undefined,
  membersOf: LinkScope['membersOf'],
) {
  if (!key || groupBy === 'category') return undefined
  return groupBy === 'owner' ? [key] : membersOf(key)
}
