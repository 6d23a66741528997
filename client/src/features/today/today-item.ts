import type { RecordType, TodayItem } from '@/lib/api/types'
import { recordHref } from '@/lib/records/record-types'

const callable: readonly string[] = ['contact', 'company', 'lead', 'deal'] satisfies RecordType[]

/** Names an item for as long as the queue is shown. */
export const itemKey = ({ kind, task, related }: TodayItem): string => `${kind} ${task?.id ?? related?.id ?? ''}`

/** What it is called: the task, or else the lead or the deal. */
export const itemTitle = ({ task, related }: TodayItem): string => task?.title ?? related?.title ?? ''

/** The page that tells all about it. */
export const itemHref = ({ task, related }: TodayItem): string | null =>
  task ? recordHref('task', task.id) : related && recordHref(related.type, related.id)

/** With whom a call can be logged; null when it is about nobody. */
export const callHome = ({ related }: TodayItem): { type: RecordType; id: string; name: string } | null =>
  related && callable.includes(related.type)
    ? { type: related.type as RecordType, id: related.id, name: related.title ?? '' }
    : null
