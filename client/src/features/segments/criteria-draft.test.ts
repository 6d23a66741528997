import { describe, expect, it } from 'vitest'
import { countOf, criteriaOf, groupOf, lackingIn, newCondition, newGroup, valueFor } from './criteria-draft'

const criteria = {
  all: [
    { field: 'lifecycleStage', op: 'eq' as const, value: 'customer' },
    {
      any: [
        { field: 'city', op: 'isEmpty' as const },
        { field: 'city', op: 'in' as const, value: ['London'] },
      ],
    },
    { field: 'deals', op: 'has' as const, value: { all: [{ field: 'amount', op: 'gt' as const, value: 5 }] } },
  ],
}

describe('criteria that are edited', () => {
  it('come back as they were', () => {
    expect(criteriaOf(groupOf(criteria))).toEqual(criteria)
    expect(countOf(groupOf(criteria))).toBe(4)
  })

  it('stand in a group when they are one condition, or several groups', () => {
    expect(criteriaOf(groupOf({ field: 'city', op: 'isEmpty' }))).toEqual({ all: [{ field: 'city', op: 'isEmpty' }] })
    const both = {
      all: [{ field: 'city', op: 'isEmpty' as const }],
      none: [{ field: 'title', op: 'isEmpty' as const }],
    }
    expect(criteriaOf(groupOf(both))).toEqual({ all: [{ all: both.all }, { none: both.none }] })
  })

  it('leave out what is not said yet', () => {
    const draft = newGroup('any', [newCondition(), newGroup('all', [{ ...newCondition(), field: 'city' }])])
    expect(criteriaOf(draft)).toEqual({ any: [] })
    expect(lackingIn(draft)).toBe(2)
  })

  it('keep a value where another op can use it', () => {
    expect(valueFor('in', 'eq', 'London')).toEqual(['London'])
    expect(valueFor('eq', 'in', ['London', 'Rome'])).toBe('London')
    expect(valueFor('gt', 'lt', 5)).toBe(5)
    expect(valueFor('inLastDays', 'gt', '2026-01-01')).toBeNull()
    expect(valueFor('isEmpty', 'eq', 'x')).toBeNull()
  })
})
