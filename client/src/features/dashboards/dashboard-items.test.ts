import { expect, it } from 'vitest'
import { added, moved, placed } from './dashboard-items'

it('keeps things apart that stand there twice, and moves them', () => {
  const items = placed([
    { reportId: null, figure: 'openDeals', width: 'third' },
    { reportId: null, figure: 'openDeals', width: 'third' },
    { reportId: 'a', figure: null, width: 'full' },
  ])
  expect(new Set(items.map(({ key }) => key)).size).toBe(3)
  expect(moved(items, 2, 0).map(({ item }) => item.reportId ?? item.figure)).toEqual(['a', 'openDeals', 'openDeals'])
  expect(moved(items, 0, 1).map(({ key }) => key)).toEqual([items[1]?.key, items[0]?.key, items[2]?.key])
  expect(added(items, { reportId: 'b' })[3]?.item).toEqual({ reportId: 'b', figure: null, width: 'half' })
})
