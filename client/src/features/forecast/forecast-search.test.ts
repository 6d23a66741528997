import { describe, expect, it } from 'vitest'
import { movedBy, periodName, readForecastSearch } from './forecast-search'

describe('what of the forecast is looked at', () => {
  it('is the quarters around today by owner unless the address says more', () => {
    expect(readForecastSearch({}, '2026-11-29')).toMatchObject({
      period: 'quarter',
      groupBy: 'owner',
      from: '2026-07-01',
      to: '2027-07-01',
    })
  })

  it('begins where a period begins', () => {
    expect(readForecastSearch({ period: 'year', from: '2026-05-17' }, '2026-11-29').from).toBe('2026-01-01')
    expect(readForecastSearch({ period: 'month', from: '2026-05-17' }, '2026-11-29').to).toBe('2026-10-01')
  })

  it('takes no nonsense', () => {
    const read = readForecastSearch({ period: 'week', groupBy: 'stage', from: '2026-99-99' }, '2026-01-31')
    expect(read).toMatchObject({ period: 'quarter', groupBy: 'owner', from: '2025-10-01' })
  })

  it('moves by periods', () => {
    expect(movedBy(readForecastSearch({ from: '2026-10-01' }, '2026-11-29'), -1)).toBe('2026-07-01')
  })

  it('names a period as quotas do', () => {
    expect(periodName('quarter', '2026-10-01')).toBe('2026-Q4')
    expect(periodName('month', '2026-03-01')).toBe('2026-03')
    expect(periodName('year', '2026-01-01')).toBe('2026')
  })
})
