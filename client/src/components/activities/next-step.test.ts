import { expect, it } from 'vitest'
import { followUpAt } from './next-step'

it('follows up at nine where the viewer is', () => {
  const now = new Date('2026-03-27T23:30:00Z')
  expect(followUpAt('none', now, 'Europe/Berlin')).toBeNull()
  expect(followUpAt('tomorrow', now, 'Europe/Berlin')).toBe('2026-03-29T07:00:00Z')
  expect(followUpAt('inThreeDays', now, 'UTC')).toBe('2026-03-30T09:00:00Z')
  expect(followUpAt('nextWeek', now, 'UTC')).toBe('2026-04-03T09:00:00Z')
})
