import { useMutation, useQueryClient } from '@tanstack/react-query'
import { resourceOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { dropRecords, refreshAfter } from './record-cache'

/** Into the recycle bin and out of it, one record at a time. The caller offers the undo. */
export function useRemoveRecord(
  type: RecordType,
  { onRemoved, onFailed }: { onRemoved: (id: string) => void; onFailed: (error: unknown) => void },
) {
  const client = useQueryClient()
  return useMutation({
    mutationKey: [type, 'remove'],
    mutationFn: async (id: string) => {
      await resourceOf(type).remove(id)
      return id
    },
    onSuccess: (id) => {
      // First away from its page: what is still shown would be asked for again, and is gone.
      onRemoved(id)
      dropRecords(client, type, new Set([id]))
      void refreshAfter(client, type)
    },
    onError: onFailed,
  })
}

export function useRestoreRecord(
  type: RecordType,
  { onRestored, onFailed }: { onRestored: (id: string) => void; onFailed: (error: unknown) => void },
) {
  const client = useQueryClient()
  return useMutation({
    mutationKey: [type, 'restore'],
    mutationFn: (id: string) => resourceOf(type).restore(id),
    onSuccess: (record) => {
      client.setQueryData([type, 'one', record.id], record)
      void refreshAfter(client, type)
      onRestored(record.id)
    },
    onError: onFailed,
  })
}
