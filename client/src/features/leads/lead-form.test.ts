import { describe, expect, it } from 'vitest'
import { leadInput } from './lead-form'

describe('who gets a new lead', () => {
  it('is the next person in turn when that is chosen', () => {
    expect(leadInput({ firstName: 'Aarav', assign: 'next' })).toEqual({ firstName: 'Aarav', autoAssign: true })
  })

  it('is nobody, said with null, because leaving it out means oneself', () => {
    expect(leadInput({ firstName: 'Aarav', assign: 'nobody' })).toEqual({ firstName: 'Aarav', ownerId: null })
    expect(leadInput({ firstName: 'Aarav', assign: 'me' })).toEqual({ firstName: 'Aarav' })
  })
})
