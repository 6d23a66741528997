import { describe, expect, it } from 'vitest'
import type { RecordBase } from '@/lib/api/types'
import { bulkRequest, undoOf } from './bulk-undo'

const record = (id: string, ownerId: string | null, tags: string[] = []) =>
  ({ id, ownerId, tags }) as unknown as RecordBase

describe('undoOf', () => {
  it('gives each record back to its own former owner, and leaves alone who had the new one', () => {
    const before = [record('1', 'mia'), record('2', 'omar'), record('3', 'mia'), record('4', null), record('5', 'asha')]
    expect(undoOf({ action: 'assign', ownerId: 'asha' }, before)).toEqual([
      { action: { action: 'assign', ownerId: 'mia' }, ids: ['1', '3'] },
      { action: { action: 'assign', ownerId: 'omar' }, ids: ['2'] },
      { action: { action: 'assign', ownerId: null }, ids: ['4'] },
    ])
  })

  it('removes only the tags that were added, whatever their case', () => {
    const before = [record('1', null, ['VIP']), record('2', null), record('3', null, ['vip', 'partner'])]
    expect(undoOf({ action: 'addTags', tags: ['vip', 'partner'] }, before)).toEqual([
      { action: { action: 'removeTags', tags: ['partner'] }, ids: ['1'] },
      { action: { action: 'removeTags', tags: ['vip', 'partner'] }, ids: ['2'] },
    ])
  })

  it('adds back only the tags that were there', () => {
    expect(undoOf({ action: 'removeTags', tags: ['vip'] }, [record('1', null, ['vip']), record('2', null)])).toEqual([
      { action: { action: 'addTags', tags: ['vip'] }, ids: ['1'] },
    ])
  })

  it('restores what was deleted', () => {
    expect(undoOf({ action: 'delete' }, [record('1', null)])).toEqual([{ action: { action: 'restore' }, ids: ['1'] }])
  })
})

describe('bulkRequest', () => {
  it('sends null for nobody', () => {
    expect(bulkRequest({ action: 'assign', ownerId: null }, ['1'])).toEqual({
      action: 'assign',
      ids: ['1'],
      values: { ownerId: null },
    })
  })
})
