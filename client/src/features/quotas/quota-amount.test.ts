import { expect, it } from 'vitest'
import { amountOf } from './quota-amount'

it.each([
  ['', null],
  ['  ', null],
  ['2000', 2000],
  ['2,000', 2000],
  ['12,34,567.50', 1234567.5],
  ['1 234 567', 1234567],
  ['25,5', undefined],
  ['25,50', undefined],
  ['1.234,50', undefined],
  ['1.234', undefined],
  ['-5', undefined],
  ['a lot', undefined],
])('reads “%s” as %s', (typed, amount) => {
  expect(amountOf(typed)).toBe(amount)
})
