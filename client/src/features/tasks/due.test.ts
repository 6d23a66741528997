import { expect, it } from 'vitest'
import { reminderOf, timeOf } from './due'

it('reads the presets of due times where the viewer is', () => {
  const now = new Date('2026-11-27T23:30:00Z')
  expect(timeOf('today', now, 'Europe/Berlin')).toBe('2026-11-28T17:00:00Z')
  expect(timeOf('tomorrow', now, 'UTC')).toBe('2026-11-28T09:00:00Z')
  expect(timeOf('nextWeek', now, 'UTC')).toBe('2026-12-04T09:00:00Z')
  expect(timeOf('none', now, 'UTC')).toBeNull()
})

it('reminds before it is due, and not at all without a due time', () => {
  expect(reminderOf('minutes30', '2026-11-27T09:00:00Z')).toBe('2026-11-27T08:30:00.000Z')
  expect(reminderOf('none', '2026-11-27T09:00:00Z')).toBeNull()
  expect(reminderOf('day', null)).toBeNull()
})
