import { expect, it } from 'vitest'
import { changeOf, pointsOf } from './change'

it('tells a change in percent, and nothing without a base', () => {
  expect(changeOf(112, 100, 'up')).toEqual({ by: 12, unit: 'percent', good: 'up' })
  expect(changeOf(5, 10)).toEqual({ by: -50, unit: 'percent' })
  expect(changeOf(5, 0)).toBeNull()
  expect(changeOf(5, null)).toBeNull()
})

it('tells the change of a percentage in points', () => {
  expect(pointsOf(66.67, 50, 'up')).toEqual({ by: 16.7, unit: 'points', good: 'up' })
  expect(pointsOf(null, 50)).toBeNull()
})
