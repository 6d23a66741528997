import { describe, expect, it } from 'vitest'
import { figureRules, sumOf, totalOf } from './line-math'

const line = (quantity: number, unitPrice: number, discountPercent = 0) => ({ quantity, unitPrice, discountPercent })

describe('what lines come to', () => {
  it.each([
    [line(3, 12500.05), 37500.15],
    [line(0.5, 99.99, 7.5), 46.25],
    // Half a cent goes away from zero; in binary fractions these would fall short of it.
    [line(1, 1.15, 10), 1.04],
    [line(0.5, 0.01), 0.01],
    [line(1, 8.05, 50), 4.03],
    [line(0.0001, 50), 0.01],
    [line(1, 100, 100), 0],
    [line(1, 9_999_999_999_999.99), 9_999_999_999_999.99],
  ])('%j is %d', (figures, total) => expect(totalOf(figures)).toBe(total))

  it('adds rounded lines up exactly', () => expect(sumOf(Array.from({ length: 10 }, () => line(1, 0.1)))).toBe(1))
})

it('takes what the server takes', () => {
  expect([0, 0.0001, 1.00001].map(figureRules.quantity)).toEqual([false, true, false])
  expect([-1, 0, 1.005].map(figureRules.unitPrice)).toEqual([false, true, false])
  expect([7.5, 100.01].map(figureRules.discountPercent)).toEqual([true, false])
})
