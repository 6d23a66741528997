import { expect, it } from 'vitest'
import type { TimelineItem } from '@/lib/api/types'
import { editsAsOne } from './edits-as-one'

let next = 0

function edit(minute: number, field: string, from: unknown, to: unknown, by = 'mia', kind = 'updated'): TimelineItem {
  const at = new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString()
  return {
    id: `e${next++}`,
    kind,
    at,
    by: { id: by, displayName: by },
    title: '',
    changes: [{ field, label: field, from, to }],
    reversible: [field],
    related: { type: 'contact', id: 'asha', title: 'Asha' },
  } as unknown as TimelineItem
}

const told = (items: TimelineItem[]) =>
  editsAsOne(items).map(({ changes }) => changes.map(({ field, from, to }) => `${field} ${String(from)}>${String(to)}`))

it('tells edits within ten minutes from the first value to the last', () => {
  expect(told([edit(9, 'title', 'b', 'c'), edit(5, 'phone', null, '1'), edit(0, 'title', 'a', 'b')])).toEqual([
    ['title a>c', 'phone null>1'],
  ])
})

it('begins anew after ten minutes, with another person, and after something else happened', () => {
  expect(told([edit(11, 'title', 'b', 'c'), edit(0, 'title', 'a', 'b')])).toHaveLength(2)
  expect(told([edit(1, 'title', 'b', 'c'), edit(0, 'title', 'a', 'b', 'omar')])).toHaveLength(2)
  expect(
    told([edit(2, 'title', 'b', 'c'), edit(1, 'x', 'a', 'b', 'mia', 'note'), edit(0, 'title', 'a', 'b')]),
  ).toHaveLength(3)
})

it('tells a move by itself', () => {
  expect(told([edit(1, 'stageId', 'a', 'b'), edit(0, 'title', 'a', 'b')])).toHaveLength(2)
})

it('leaves out what is as it was', () => {
  expect(told([edit(2, 'title', 'b', 'a'), edit(1, 'phone', null, '1'), edit(0, 'title', 'a', 'b')])).toEqual([
    ['phone null>1'],
  ])
  expect(told([edit(2, 'title', 'b', 'a'), edit(0, 'title', 'a', 'b')])).toEqual([['title a>a']])
})

it('puts back from the entry that tells of the first value', () => {
  const first = edit(0, 'title', 'a', 'b')
  const last = edit(3, 'title', 'b', 'c')
  const change = editsAsOne([last, first])[0]?.changes[0]
  expect(change?.entryId).toBe(first.id)
  expect(change?.latestId).toBe(last.id)
})
