import { expect, it } from 'vitest'
import { dealInput } from './deal-form'
import { lineOf } from './line-list'

it('sends lines without what they come to, for the server counts itself', () => {
  const desk = lineOf({ id: 'desk', name: 'Desk' }, { quantity: 3, unitPrice: 100, discountPercent: 10 })
  expect(dealInput({ name: 'Tower C', amount: 270, lineItems: [desk] })).toEqual({
    name: 'Tower C',
    lineItems: [{ productId: 'desk', quantity: 3, unitPrice: 100, discountPercent: 10 }],
  })
  expect(dealInput({ name: 'Tower C', amount: 5 })).toEqual({ name: 'Tower C', amount: 5 })
})
