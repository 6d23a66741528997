import { expect, it } from 'vitest'
import type { TodayItem } from '@/lib/api/types'
import { callHome, itemKey, itemTitle } from './today-item'

const lead = { kind: 'hotLead', related: { type: 'lead', id: '1', title: 'Priya' }, task: null } as unknown as TodayItem
const task = { kind: 'dueTask', related: null, task: { id: '2', title: 'Write the report' } } as unknown as TodayItem

it('is called after the task, else after the record', () => {
  expect(itemTitle(task)).toBe('Write the report')
  expect(itemTitle(lead)).toBe('Priya')
  expect(itemKey(task)).not.toBe(itemKey(lead))
})

it('logs a call with whom it is about, and with nobody for a task by itself', () => {
  expect(callHome(lead)).toEqual({ type: 'lead', id: '1', name: 'Priya' })
  expect(callHome(task)).toBeNull()
  expect(callHome({ ...lead, related: { type: 'campaign', id: '3', title: 'Spring' } })).toBeNull()
})
