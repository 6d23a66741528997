import { expect, it } from 'vitest'
import { rulesPatch, ruleSchema, ruleValues, wordsOf } from './score-rules-values'

const title = {
  key: 'seniorTitle',
  component: 'fit',
  label: '',
  explanation: '',
  points: 15,
  isActive: true,
  days: null,
  values: ['ceo', 'cto'],
  isChanged: false,
} as const

it('shows a rule in the parts that it has', () => {
  expect(ruleValues({ items: [{ ...title, values: ['ceo', 'cto'] }] })).toEqual({
    'seniorTitle:points': '15',
    'seniorTitle:isActive': true,
    'seniorTitle:values': 'ceo, cto',
  })
})

it('sends by rule what changed', () => {
  expect(
    rulesPatch({ 'silence:days': '21', 'silence:points': '-5', 'seniorTitle:values': 'ceo, , ceo; owner' }),
  ).toEqual({
    silence: { days: 21, points: -5 },
    seniorTitle: { values: ['ceo', 'owner'] },
  })
})

it('parts words by commas and lines', () => {
  expect(wordsOf(' a, b\nc;a ')).toEqual(['a', 'b', 'c'])
})

it.each(['101', '-101', '', '1.5', 'many'])('refuses %s points', (points) => {
  expect(ruleSchema.safeParse({ 'phone:points': points }).success).toBe(false)
})
