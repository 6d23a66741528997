import { describe, expect, it } from 'vitest'
import { questionName, targetOf } from './question-names'

describe('the name of a question', () => {
  it('is made of what it asks', () => {
    expect(questionName('What can we do for you?', [])).toBe('what_can_we_do_for_you')
    expect(questionName('Größe der Küche', [])).toBe('gro_e_der_kuche')
    expect(questionName('2. Wahl', [])).toBe('wahl')
  })

  it('is like no other in the form, whatever its case', () => {
    expect(questionName('Budget', ['budget', 'Budget_2'])).toBe('budget_3')
  })

  it('is none that means something else', () => {
    expect(questionName('Email', [])).toBe('question_email')
    expect(questionName('utm source', [])).toBe('question_utm_source')
    expect(questionName('Homepage URL', [])).toBe('question_homepage_url')
  })

  it('is there also where nothing is Latin', () => {
    expect(questionName('予算', [])).toBe('question')
    expect(questionName('予算', ['question'])).toBe('question_2')
  })
})

it('an answer goes to the field of its name, or into a note', () => {
  expect(targetOf('email')).toBe('email')
  expect(targetOf('budget')).toBe('note')
})
