import { describe, expect, it } from 'vitest'
import {
  filtersBeside,
  isNarrowed,
  listParamsOf,
  listSearchOf,
  nextSort,
  readListState,
  sortDirection,
  withoutGone,
} from './list-state'

describe('a list in the address', () => {
  it('comes back the same', () => {
    const search = {
      q: 'tower',
      sort: '-createdAt',
      tags: 'vip,partner',
      lifecycleStage: 'lead',
      open: 'id-1',
      view: 'mine',
    }
    expect(listSearchOf(readListState(search))).toEqual(search)
  })

  it('forgets fields that the organization had once, and keeps the rest', () => {
    const state = readListState({
      sort: '-field.renewal,name',
      columns: 'name,field.region,field.renewal',
      'field.region': 'North',
      'field.renewalAfter': '2026-01-01',
      tags: 'vip',
    })
    expect(withoutGone(state, new Set(['field.region']))).toEqual({
      ...state,
      sort: 'name',
      columns: ['name', 'field.region'],
      filters: { 'field.region': ['North'], tags: ['vip'] },
    })
    expect(withoutGone(state, new Set(['field.region', 'field.renewal']))).toEqual(state)
  })

  it('keeps values that have a comma themselves together', () => {
    const search = { 'field.region': '"East, far",North', 'field.note': '"say ""no"", now"', tags: 'vip' }
    expect(readListState(search).filters).toEqual({
      'field.region': ['East, far', 'North'],
      'field.note': ['say "no", now'],
      tags: ['vip'],
    })
    expect(listSearchOf(readListState(search))).toEqual(search)
  })

  it('keeps the create form and the tab out of the filters', () => {
    expect(readListState({ create: 'contact', with: 'companyId:1', tab: 'notes', status: 'active' }).filters).toEqual({
      status: ['active'],
    })
  })

  it('asks the API with the same names', () => {
    const state = readListState({ tags: 'vip,partner', view: 'bin', q: 'a' })
    expect(listParamsOf(state, 'name')).toEqual({ sort: 'name', deleted: 'true', tags: 'vip,partner', q: 'a' })
  })

  it("lets a chosen sort go before the view's own", () => {
    expect(listParamsOf(readListState({ view: 'recent' }), 'name').sort).toBe('-createdAt')
    expect(listParamsOf(readListState({ view: 'recent', sort: 'name' }), 'name').sort).toBe('name')
  })

  it('sorts up, down and not at all', () => {
    expect(nextSort('', 'name')).toBe('name')
    expect(nextSort('name', 'name')).toBe('-name')
    expect(nextSort('-name', 'name')).toBe('')
    expect(sortDirection('-name', 'name')).toBe('descending')
  })

  it('is not narrowed by the filters of its tab, only by others', () => {
    const tab = readListState({ show: 'mine', status: 'open,pending', assigneeId: 'me' }).filters
    const narrowed = (search: Record<string, string>) => {
      const state = readListState(search)
      return isNarrowed({ ...state, filters: filtersBeside(state.filters, tab) })
    }
    expect(narrowed({ show: 'mine', status: 'open,pending', assigneeId: 'me' })).toBe(false)
    expect(narrowed({ show: 'mine', status: 'open', assigneeId: 'me' })).toBe(true)
    expect(narrowed({ show: 'mine', status: 'open,pending', assigneeId: 'me', priority: 'high' })).toBe(true)
    expect(narrowed({ show: 'mine', status: 'open,pending', assigneeId: 'me', q: 'gate' })).toBe(true)
  })
})
