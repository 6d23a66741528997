import { useMutation, useQueryClient } from '@tanstack/react-query'
import { resourceOf, type InputOf, type RecordOf } from '@/lib/api/resource'
import type { RecordBase, RecordType } from '@/lib/api/types'
import type { AskAboutConflict } from './conflicts'
import { putRecord, refreshAfter } from './record-cache'
import { recordTitle } from './record-types'
import { saveMerging } from './save-merging'

/** A change of one record: what to send, and how it will look (related names, which the patch has only ids of). */
export interface RecordChange<T extends RecordType> {
  /** The record as it was when the edit began. */
  before: RecordOf<T>
  patch: Partial<InputOf<T>>
  shown?: Partial<RecordOf<T>>
}

const save = <T extends RecordType>(type: T, { before, patch, shown }: RecordChange<T>, ask: AskAboutConflict) =>
  saveMerging<RecordOf<T>>({
    before,
    patch,
    ...(shown ? { shown } : {}),
    title: recordTitle,
    change: (kept, version) => resourceOf(type).change(before.id, kept, version),
    read: () => resourceOf(type).read(before.id),
    ask,
  })

/** Saves a change: shown at once, taken back with a message when it is refused, merged or asked about on a conflict. */
export function useChangeRecord<T extends RecordType>(
  type: T,
  { ask, onFailed }: { ask: AskAboutConflict; onFailed: (error: unknown, change: RecordChange<T>) => void },
) {
  const client = useQueryClient()
  return useMutation({
    mutationKey: [type, 'change'],
    // One after the other: two quick edits of one record would race, and the answer of the first hide the second.
    scope: { id: `${type} change` },
    mutationFn: (change: RecordChange<T>) => save(type, change, ask),
    onMutate: async ({ before, patch, shown }) => {
      await client.cancelQueries({ queryKey: [type, 'one', before.id] })
      putRecord(client, type, before.id, { ...patch, ...shown } as Partial<RecordBase>)
    },
    onError: (error, change) => {
      putRecord(client, type, change.before.id, change.before)
      onFailed(error, change)
    },
    onSuccess: (record) => {
      putRecord(client, type, record.id, record)
      void refreshAfter(client, type)
    },
  })
}
