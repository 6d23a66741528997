import type { ForecastPeriod } from '@/lib/api/types'
import { addDays } from '@/lib/format/zoned-time'
import type { ForecastSearch } from './forecast-search'

export const forecastSums = ['won', 'commit', 'bestCase', 'pipeline'] as const
export type ForecastSum = (typeof forecastSums)[number]

type DealFilters = Record<string, string>

/** The filters of the list of deals behind a number; null where no filter tells them, as for deals of nobody. */
export function dealsBehind(
  what: ForecastSum | 'open',
  period: ForecastPeriod,
  search: ForecastSearch,
  group?: { key: string | null },
): DealFilters | null {
  const who = groupFilter(search, group)
  if (who === null) return null
  const end = addDays(period.end, 1)
  const common: DealFilters = {
    ...(search.pipelineId && { pipelineId: search.pipelineId }),
    ...(search.ownerId && { ownerId: search.ownerId }),
    ...who,
  }
  if (what === 'won') return { ...common, status: 'won', closedAtAfter: period.start, closedAtBefore: end }
  const category = what === 'open' ? (common.forecastCategory ?? 'pipeline,bestCase,commit') : what
  return {
    ...common,
    status: 'open',
    forecastCategory: category,
    expectedCloseDateAfter: period.start,
    expectedCloseDateBefore: end,
  }
}

/** Lists know owners, not teams. */
function groupFilter(search: ForecastSearch, group?: { key: string | null }): DealFilters | null {
  if (search.teamId) return search.groupBy === 'owner' && group?.key ? { ownerId: group.key } : null
  if (!group) return {}
  if (group.key === null || search.groupBy === 'team') return null
  return search.groupBy === 'owner' ? { ownerId: group.key } : { forecastCategory: group.key }
}
