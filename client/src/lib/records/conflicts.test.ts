import { describe, expect, it } from 'vitest'
import type { RecordBase } from '@/lib/api/types'
import { findClashes } from './conflicts'

const record = (fields: object) => ({ id: '1', version: 1, tags: [], ...fields }) as unknown as RecordBase

describe('findClashes', () => {
  const before = record({ title: 'Buyer', phone: '1' })

  it('is quiet when the other person changed another field', () => {
    expect(findClashes(before, record({ title: 'Buyer', phone: '2' }), { title: 'Head of buying' })).toEqual([])
  })

  it('is quiet when both chose the same value', () => {
    expect(findClashes(before, record({ title: 'Lead', phone: '1' }), { title: 'Lead' })).toEqual([])
  })

  it('names a field that both changed, with before, theirs and mine', () => {
    expect(findClashes(before, record({ title: 'Lead', phone: '1' }), { title: 'Head' })).toEqual([
      { key: 'title', before: 'Buyer', theirs: 'Lead', mine: 'Head' },
    ])
  })

  it('takes absent and null for the same', () => {
    expect(findClashes(record({}), record({ title: null }), { title: 'Head' })).toEqual([])
  })
})
