import type { AppNotification } from '@/lib/api/types'

/** What is about one record, newest first. */
export type NotificationGroup = readonly [AppNotification, ...AppNotification[]]

/** Puts what is about one record together, where the newest of it stands. */
export function groupedByRecord(items: readonly AppNotification[]): NotificationGroup[] {
  const groups = new Map<string, [AppNotification, ...AppNotification[]]>()
  for (const item of items) {
    const about = item.related?.id ?? item.id
    const group = groups.get(about)
    if (group) group.push(item)
    else groups.set(about, [item])
  }
  return [...groups.values()]
}
