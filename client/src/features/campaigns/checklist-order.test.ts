import { describe, expect, it } from 'vitest'
import { moved, ticked, without } from './checklist-order'

const items = [
  { item: 'a', done: false },
  { item: 'b', done: true },
  { item: 'c', done: false },
]
const names = (list: { item: string }[]) => list.map(({ item }) => item).join('')

describe('the order of a checklist', () => {
  it('moves a line up and down by one place', () => {
    expect(names(moved(items, 1, -1))).toBe('bac')
    expect(names(moved(items, 1, 1))).toBe('acb')
  })

  it('leaves the first and the last where they are at the ends', () => {
    expect(names(moved(items, 0, -1))).toBe('abc')
    expect(names(moved(items, 2, 1))).toBe('abc')
  })

  it('ticks one line and removes one, without touching what it was given', () => {
    expect(ticked(items, 0, true)[0]).toEqual({ item: 'a', done: true })
    expect(names(without(items, 1))).toBe('ac')
    expect(names(items)).toBe('abc')
  })
})
