import { expect, it } from 'vitest'
import { monthOf, periodOf, previousOf, rangeOf, weeksOf, within } from './period'

const today = '2026-11-29'

it('knows the days of each period', () => {
  expect(rangeOf('month', today)).toEqual({ from: '2026-11-01', to: '2026-11-30' })
  expect(rangeOf('lastMonth', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  expect(rangeOf('quarter', today)).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(rangeOf('days90', today)).toEqual({ from: '2026-09-01', to: '2026-11-29' })
  expect(rangeOf('year', today)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  expect(rangeOf('all', today)).toEqual({})
})

it('takes from the address what makes sense', () => {
  expect(periodOf('someday')).toBe('month')
  expect(rangeOf('custom', today, { from: '2026-02-01', to: '2026-02-10' })).toEqual({
    from: '2026-02-01',
    to: '2026-02-10',
  })
  expect(rangeOf('custom', today, { from: '2026-02-01', to: '2026-01-01' })).toEqual({ from: '2026-02-01' })
  expect(rangeOf('custom', today, { from: 'soon' })).toEqual({})
})

it('compares with the period before, and a running one with as many days of it', () => {
  const before = (period: Parameters<typeof rangeOf>[0], custom = {}) =>
    previousOf(rangeOf(period, today, custom), today)
  expect(before('month')).toEqual({ from: '2026-10-01', to: '2026-10-29' })
  expect(before('lastMonth')).toEqual({ from: '2026-09-01', to: '2026-09-30' })
  expect(before('quarter')).toEqual({ from: '2026-07-01', to: '2026-08-29' })
  expect(before('days90')).toEqual({ from: '2026-06-03', to: '2026-08-31' })
  expect(before('custom', { from: '2026-02-01', to: '2026-02-10' })).toEqual({ from: '2026-01-22', to: '2026-01-31' })
  expect(before('custom', { from: '2026-02-01', to: '2026-03-31' })).toEqual({ from: '2025-12-01', to: '2026-01-31' })
  expect(before('all')).toBeNull()
  expect(previousOf(rangeOf('month', '2026-03-31'), '2026-03-31')).toEqual({
    from: '2026-02-01',
    to: '2026-02-28',
  })
})

it('cuts months to the period', () => {
  expect(monthOf('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(within({ from: '2026-02-10' }, monthOf('2026-02'))).toEqual({ from: '2026-02-10', to: '2026-02-28' })
})

it('puts days together to weeks, and loses none', () => {
  const days = Array.from({ length: 16 }, (_, index) => ({
    day: `2026-03-${String(index + 1).padStart(2, '0')}`,
    count: 1,
  }))
  expect(weeksOf(days)).toEqual([
    { day: '2026-03-01', to: '2026-03-02', count: 2 },
    { day: '2026-03-03', to: '2026-03-09', count: 7 },
    { day: '2026-03-10', to: '2026-03-16', count: 7 },
  ])
})
