import type { BulkRequest, RecordBase } from '@/lib/api/types'

/** A bulk action as the bar offers it. */
export type BulkAction =
  | { action: 'assign'; ownerId: string | null }
  | { action: 'addTags' | 'removeTags'; tags: readonly string[] }
  | { action: 'delete' | 'restore' }

/** The request body for some of the records. */
export function bulkRequest(action: BulkAction, ids: string[]): BulkRequest {
  if (action.action === 'assign') return { action: 'assign', ids, values: { ownerId: action.ownerId } }
  if ('tags' in action) return { action: action.action, ids, values: { tags: action.tags } }
  return { action: action.action, ids }
}

function groups(records: readonly RecordBase[], keyOf: (record: RecordBase) => string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const record of records) {
    const key = keyOf(record)
    found.set(key, [...(found.get(key) ?? []), record.id])
  }
  return found
}

const lower = (tags: readonly string[]) => new Set(tags.map((tag) => tag.toLowerCase()))

/**
 * What takes an action back, from the records as they were before it. Each record returns to its own former value:
 * a tag that it already had is not removed, an owner that it did not have is not given.
 */
export function undoOf(action: BulkAction, before: readonly RecordBase[]): { action: BulkAction; ids: string[] }[] {
  switch (action.action) {
    case 'delete':
      return [{ action: { action: 'restore' }, ids: before.map(({ id }) => id) }]
    case 'restore':
      return [{ action: { action: 'delete' }, ids: before.map(({ id }) => id) }]
    case 'assign': {
      const byOwner = groups(
        before.filter(({ ownerId }) => ownerId !== action.ownerId),
        ({ ownerId }) => ownerId ?? '',
      )
      return [...byOwner].map(([ownerId, ids]) => ({ action: { action: 'assign', ownerId: ownerId || null }, ids }))
    }
    case 'addTags':
    case 'removeTags': {
      const adds = action.action === 'addTags'
      const changed = (record: RecordBase) =>
        action.tags.filter((tag) => lower(record.tags).has(tag.toLowerCase()) !== adds)
      const byTags = groups(before, (record) => JSON.stringify(changed(record)))
      return [...byTags]
        .map(([tags, ids]) => ({ tags: JSON.parse(tags) as string[], ids }))
        .filter(({ tags }) => tags.length > 0)
        .map(({ tags, ids }) => ({ action: { action: adds ? 'removeTags' : 'addTags', tags } as const, ids }))
    }
  }
}
