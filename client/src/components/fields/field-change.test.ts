import { describe, expect, it } from 'vitest'
import type { Field } from './field'
import { changeOf, parseNumber } from './field-change'

interface Sample {
  title: string | null
  ownerId: string | null
  owner: { id: string; displayName: string } | null
}

const sample: Sample = { title: 'Buyer', ownerId: null, owner: null }
const title: Field<Sample> = { key: 'title', label: 'fields.title', kind: 'text' }
const owner: Field<Sample> = {
  key: 'ownerId',
  label: 'fields.owner',
  kind: 'owner',
  read: (record) => record.owner,
  show: (id, displayName) => ({ owner: typeof id === 'string' ? { id, displayName: displayName ?? '' } : null }),
}

describe('changeOf', () => {
  it('sends nothing when nothing changed but spaces', () => {
    expect(changeOf(title, sample, ' Buyer ')).toBeNull()
  })

  it('sends null for emptied text', () => {
    expect(changeOf(title, sample, '  ')?.patch).toEqual({ title: null })
  })

  it('shows the name beside the id it sends', () => {
    expect(changeOf(owner, sample, 'u1', 'Mia Chen')).toEqual({
      patch: { ownerId: 'u1' },
      shown: { owner: { id: 'u1', displayName: 'Mia Chen' } },
    })
  })
})

describe('parseNumber', () => {
  it.each([
    ['1,250,000', 1250000],
    ['1 250', 1250],
    ['12,5', 12.5],
    ['12.50', 12.5],
    ['', null],
    ['a lot', null],
  ])('reads %j', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })
})
