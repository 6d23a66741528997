import { expect, it } from 'vitest'
import { stepDueAt, usualStart } from './follow-up-plan'

it('begins at the end of work, and after that at the end of the day', () => {
  expect(usualStart(new Date('2026-03-27T15:59:00Z'), 'Europe/Berlin')).toBe('2026-03-27T16:00:00Z')
  expect(usualStart(new Date('2026-03-27T16:00:00Z'), 'Europe/Berlin')).toBe('2026-03-27T22:59:00Z')
})

it('keeps the time of day over a change of clocks', () => {
  expect(stepDueAt('2026-03-27T16:00:00Z', 5, false, 'Europe/Berlin')).toBe('2026-04-01T15:00:00Z')
})

it('moves what falls on a weekend to the Monday after, when asked to', () => {
  const friday = '2026-11-27T17:00:00Z'
  expect(stepDueAt(friday, 1, false, 'UTC')).toBe('2026-11-28T17:00:00Z')
  expect(stepDueAt(friday, 0, true, 'UTC')).toBe(friday)
  expect(stepDueAt(friday, 1, true, 'UTC')).toBe('2026-11-30T17:00:00Z')
  expect(stepDueAt(friday, 2, true, 'UTC')).toBe('2026-11-30T17:00:00Z')
})
