import { expect, it } from 'vitest'
import type { AppNotification } from '@/lib/api/types'
import { groupedByRecord } from './group-by-record'

const about = (id: string, related: string | null) =>
  ({ id, related: related ? { type: 'contact', id: related, title: related } : null }) as AppNotification

const ids = (items: AppNotification[]) => groupedByRecord(items).map((group) => group.map(({ id }) => id))

it('puts what is about one record together where the newest stands', () => {
  expect(ids([about('3', 'asha'), about('2', 'omar'), about('1', 'asha')])).toEqual([['3', '1'], ['2']])
})

it('leaves what is about several records or none by itself', () => {
  expect(ids([about('2', null), about('1', null)])).toEqual([['2'], ['1']])
  expect(ids([])).toEqual([])
})
