import type { Quota } from '@/lib/api/types'

/** The quotas of a year by whose they are and when. */
export class QuotaSums {
  private readonly amounts: Map<string, number>

  constructor(quotas: readonly Quota[]) {
    this.amounts = new Map(quotas.map((quota) => [keyOf(quota.userId ?? quota.teamId, quota.period), quota.amount]))
  }

  /** What was set for this very period, else for a quarter the sum of its months. The server's rule. */
  of(holder: string, period: string): number | null {
    const own = this.amounts.get(keyOf(holder, period))
    if (own !== undefined) return own
    return sum(monthsOf(period).map((month) => this.amounts.get(keyOf(holder, month)) ?? null))
  }

  /** A team's own quota, else the sum of its members'. */
  ofTeam(team: string, members: readonly string[], period: string): number | null {
    return this.of(team, period) ?? sum(members.map((member) => this.of(member, period)))
  }
}

const keyOf = (holder: string | null, period: string) => `${holder}:${period}`

/** The months of a quarter like 2026-Q4; none of a month. */
export function monthsOf(period: string): string[] {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? []
  if (!quarter) return []
  return [1, 2, 3].map((month) => `${year}-${String((Number(quarter) - 1) * 3 + month).padStart(2, '0')}`)
}

/** The four quarters, or the twelve months of a year. */
export const periodsOf = (year: number, span: 'quarter' | 'month'): string[] => {
  const quarters = [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
  return span === 'quarter' ? quarters : quarters.flatMap(monthsOf)
}

/** All that is known together; null where nothing is. */
export function sum(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : cents(known.reduce((all, amount) => all + Math.round(amount * 100), 0))
}

const cents = (amount: number) => amount / 100
