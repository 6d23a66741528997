import { expect, it } from 'vitest'
import { nextStepState } from './next-step-state'

const now = new Date('2026-11-20T09:30:00Z')

it.each([
  [null, 'UTC', 'none'],
  ['2026-11-20T09:00:00Z', 'UTC', 'overdue'],
  ['2026-11-20T20:00:00Z', 'UTC', 'today'],
  ['2026-11-20T20:00:00Z', 'Asia/Kolkata', 'planned'],
] as const)('a next step at %s, seen from %s, is %s', (at, zone, state) => {
  expect(nextStepState(at, now, zone)).toBe(state)
})
