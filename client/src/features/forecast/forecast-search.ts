import { addMonths } from '@/lib/format/zoned-time'
import type { AddressFilters } from '@/lib/hooks/use-address-filters'

export const forecastPeriods = ['month', 'quarter', 'year'] as const
export const forecastGroups = ['owner', 'team', 'category'] as const

/** What of the forecast is looked at. */
export interface ForecastSearch {
  period: (typeof forecastPeriods)[number]
  groupBy: (typeof forecastGroups)[number]
  /** A day in the first and in the last period. */
  from: string
  to: string
  ownerId: string | undefined
  teamId: string | undefined
  pipelineId: string | undefined
}

const monthsOf = { month: 1, quarter: 3, year: 12 }

/** How many periods are shown at once, the present one second. */
const shown = { month: 6, quarter: 5, year: 3 }

/** The first day of the period that a day lies in. */
const startOf = (period: ForecastSearch['period'], day: string): string =>
  addMonths(day, -((Number(day.slice(5, 7)) - 1) % monthsOf[period]))

const oneOf = <T extends string>(choices: readonly T[], text: string | undefined, otherwise: T): T =>
  choices.find((choice) => choice === text) ?? otherwise

/** Reads the address; what it does not say is the quarters around today, by owner. */
export function readForecastSearch(search: AddressFilters, today: string): ForecastSearch {
  const period = oneOf(forecastPeriods, search.period, 'quarter')
  const given = /^20\d\d-(0[1-9]|1[0-2])-\d\d$/.test(search.from ?? '') ? search.from : undefined
  const from = startOf(period, given ?? addMonths(today, -monthsOf[period]))
  return {
    period,
    groupBy: oneOf(forecastGroups, search.groupBy, 'owner'),
    from,
    to: addMonths(from, monthsOf[period] * (shown[period] - 1)),
    ownerId: search.ownerId,
    teamId: search.teamId,
    pipelineId: search.pipelineId,
  }
}

/** The first day of what is shown one period earlier or later. */
export const movedBy = ({ period, from }: ForecastSearch, periods: number): string =>
  addMonths(from, monthsOf[period] * periods)

/** 2026, 2026-Q4 or 2026-11: what a period that begins on a day is called, as in quotas. */
export function periodName(period: ForecastSearch['period'], start: string): string {
  if (period === 'year') return start.slice(0, 4)
  if (period === 'month') return start.slice(0, 7)
  return `${start.slice(0, 4)}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`
}
