import { expect, it } from 'vitest'
import { byDay, shownDays, step } from './by-day'

it('groups by the day where the viewer is', () => {
  const items = [{ dueAt: '2026-11-27T22:00:00Z' }, { dueAt: '2026-11-27T23:30:00Z' }, { dueAt: null }]
  expect(byDay(items, 'Europe/Berlin').map(({ day, items: some }) => [day, some.length])).toEqual([
    ['2026-11-27', 1],
    ['2026-11-28', 1],
  ])
})

it('shows whole weeks that begin where the organization begins them', () => {
  const month = shownDays('2026-11-27', 'month', 1)
  expect([month[0], month.at(-1), month.length]).toEqual(['2026-10-26', '2026-12-06', 42])
  expect(shownDays('2026-02-10', 'month', 0).length).toBe(28)
  expect(shownDays('2026-11-27', 'week', 0)[0]).toBe('2026-11-22')
})

it('steps by weeks and months', () => {
  expect(step('2026-01-31', 'month', 1)).toBe('2026-02-28')
  expect(step('2026-01-31', 'month', -1)).toBe('2025-12-31')
  expect(step('2026-12-30', 'week', 1)).toBe('2027-01-06')
})
