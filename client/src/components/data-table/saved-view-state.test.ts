import { describe, expect, it } from 'vitest'
import type { SavedView } from '@/lib/api/types'
import { listSearchOf, readListState } from './list-state'
import { contentOf, contentPatch, isBare, isChanged, stateOf } from './saved-view-state'

const view: SavedView = {
  id: 'v1',
  version: 1,
  createdAt: '',
  updatedAt: '',
  ownerId: 'u1',
  owner: null,
  entity: 'contact',
  name: 'Customers',
  isShared: false,
  isDefault: false,
  filter: { status: 'active,prospect', q: 'tower' },
  sort: '-createdAt',
  columns: ['displayName', 'email'],
}

describe('a saved view', () => {
  it('opens as a list whose address says all of it', () => {
    expect(listSearchOf(stateOf(view))).toEqual({
      saved: 'v1',
      columns: 'displayName,email',
      status: 'active,prospect',
      q: 'tower',
      sort: '-createdAt',
      view: undefined,
      open: undefined,
    })
  })

  it('is unchanged until a filter, the order or a column is', () => {
    const state = readListState(listSearchOf(stateOf(view)))
    expect(isChanged(state, view)).toBe(false)
    expect(isChanged({ ...state, open: 'x' }, view)).toBe(false)
    expect(isChanged({ ...state, filters: {} }, view)).toBe(true)
    expect(isChanged({ ...state, sort: '' }, view)).toBe(true)
    expect(isChanged({ ...state, columns: ['displayName'] }, view)).toBe(true)
  })

  it('keeps the built-in views as filters', () => {
    expect(contentOf(readListState({ view: 'mine', status: 'active' })).filter).toEqual({
      ownerId: 'me',
      status: 'active',
    })
    const bin = { ...view, ...contentOf(readListState({ view: 'bin' })) }
    expect(bin.filter).toEqual({ deleted: 'true' })
    expect(stateOf(bin).view).toBe('bin')
    expect(isChanged(stateOf(bin), bin)).toBe(false)
  })

  it('clears by name what is no filter any more', () => {
    expect(contentPatch(view, { filter: { q: 'b' }, sort: null, columns: [] })).toEqual({
      filter: { status: null, q: 'b' },
      sort: null,
      columns: [],
    })
  })

  it('steps in only where nothing was chosen', () => {
    expect(isBare(readListState({}))).toBe(true)
    expect(isBare(readListState({ create: 'contact' }))).toBe(true)
    expect(isBare(readListState({ view: 'all' }))).toBe(false)
    expect(isBare(readListState({ status: 'active' }))).toBe(false)
    expect(listSearchOf(readListState({ view: 'all' })).view).toBe('all')
  })
})
