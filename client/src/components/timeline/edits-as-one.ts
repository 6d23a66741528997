import type { TimelineChange, TimelineItem } from '@/lib/api/types'

/** A change of a field. */
export interface ToldChange extends TimelineChange {
  /** The entry that the former value can be put back from; none when it can't. */
  entryId?: string
  /** The latest of the entries that it tells of. */
  latestId?: string
}

/** An entry as it is shown: one person's edits of a record within a while are one. */
export interface ToldItem extends Omit<TimelineItem, 'changes'> {
  changes: ToldChange[]
  /** How many edits it tells of. */
  edits: number
}

const togetherMs = 600_000

/** A move on a board is told by where it led. */
const toldAlone = new Set(['stageId', 'stage', 'manualScore'])

const isEdit = (item: TimelineItem) =>
  item.kind === 'updated' && !item.body && item.changes.every(({ field }) => !toldAlone.has(field))

const belongs = (newer: TimelineItem, item: TimelineItem) =>
  isEdit(newer) &&
  isEdit(item) &&
  newer.by?.id === item.by?.id &&
  newer.related.id === item.related.id &&
  Date.parse(newer.at) - Date.parse(item.at) <= togetherMs

/** From what each field was before the first edit to what it is after the last. */
function changesOf(edits: readonly TimelineItem[]): ToldChange[] {
  const told = new Map<string, ToldChange>()
  for (const { id, changes, reversible } of [...edits].reverse()) {
    for (const change of changes) {
      const before = told.get(change.field)
      told.set(
        change.field,
        before
          ? { ...before, to: change.to, ...(before.entryId && { latestId: id }) }
          : { ...change, ...(reversible.includes(change.field) && { entryId: id, latestId: id }) },
      )
    }
  }
  const changes = [...told.values()]
  const lasting = changes.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
  return edits.length > 1 && lasting.length > 0 ? lasting : changes
}

/** Tells one person's edits of one record within ten minutes as one. Entries are in time order, newest first. */
export function editsAsOne(items: readonly TimelineItem[]): ToldItem[] {
  const groups: [TimelineItem, ...TimelineItem[]][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && belongs(last[0], item)) last.push(item)
    else groups.push([item])
  }
  return groups.map((edits) => ({ ...edits[0], edits: edits.length, changes: changesOf(edits) }))
}
