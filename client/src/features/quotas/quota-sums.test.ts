import { describe, expect, it } from 'vitest'
import type { Quota } from '@/lib/api/types'
import { monthsOf, periodsOf, QuotaSums, sum } from './quota-sums'

const quota = (userId: string | null, teamId: string | null, period: string, amount: number) =>
  ({ userId, teamId, period, amount }) as Quota

describe('quotas', () => {
  it('know the months of a quarter', () => {
    expect(monthsOf('2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12'])
    expect(monthsOf('2026-10')).toEqual([])
    expect(periodsOf(2026, 'month')).toHaveLength(12)
  })

  it('of a quarter are its own, else those of its months', () => {
    const sums = new QuotaSums([
      quota('asha', null, '2026-10', 10.1),
      quota('asha', null, '2026-12', 20.2),
      quota('ben', null, '2026-Q4', 90),
      quota('ben', null, '2026-10', 1),
    ])
    expect(sums.of('asha', '2026-Q4')).toBe(30.3)
    expect(sums.of('ben', '2026-Q4')).toBe(90)
    expect(sums.of('ben', '2026-Q3')).toBeNull()
    expect(sums.ofTeam('north', ['asha', 'ben'], '2026-Q4')).toBe(120.3)
  })

  it('of a team are its own where there are any', () => {
    const sums = new QuotaSums([quota(null, 'north', '2026-11', 500), quota('ben', null, '2026-Q4', 90)])
    expect(sums.ofTeam('north', ['ben'], '2026-Q4')).toBe(500)
    expect(sum([null, null])).toBeNull()
  })
})
