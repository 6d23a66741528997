import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import { resourceOf, type ListParams, type RecordOf } from '@/lib/api/resource'
import type { Page, RecordBase, RecordType } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { dropRecords, refreshAfter } from '@/lib/records/record-cache'
import type { Selection } from './use-selection'
import { bulkRequest, undoOf, type BulkAction } from './bulk-undo'

/** Small enough to show progress, far below the API's limit of 1,000. */
const chunk = 200

/** What to act on: rows that were picked, or all that match the list's parameters. */
export type BulkTarget<R extends RecordBase = RecordBase> =
  { records: readonly R[] } | { matching: ListParams; count: number }

export const bulkTarget = <R extends RecordBase>(
  { allMatching, ids }: Pick<Selection, 'allMatching' | 'ids'>,
  rows: readonly R[],
  matching: ListParams,
  count: number,
): BulkTarget<R> => (allMatching ? { matching, count } : { records: rows.filter(({ id }) => ids.has(id)) })

export interface BulkProgress {
  done: number
  total: number
}

/** All records that match, page by page: the undo needs each one's former values, and progress needs the number. */
export async function gather<T extends RecordType>(
  type: T,
  params: ListParams,
  onProgress: (done: number) => void,
): Promise<RecordOf<T>[]> {
  const records: RecordOf<T>[] = []
  let cursor: string | null = null
  do {
    const page: Page<RecordOf<T>> = await resourceOf(type).page(params, cursor, 100)
    records.push(...page.items)
    cursor = page.nextCursor
    onProgress(records.length)
  } while (cursor !== null)
  return records
}

interface Outcome {
  succeeded: number
  failed: { id: string; status: number; detail?: string | null }[]
}

async function runChunks(
  type: RecordType,
  action: BulkAction,
  ids: readonly string[],
  onProgress: (done: number) => void,
): Promise<Outcome> {
  const outcome: Outcome = { succeeded: 0, failed: [] }
  for (let at = 0; at < ids.length; at += chunk) {
    const answer = await resourceOf(type).bulk(bulkRequest(action, ids.slice(at, at + chunk)))
    outcome.succeeded += answer.succeeded
    outcome.failed.push(...answer.failed)
    onProgress(Math.min(at + chunk, ids.length))
  }
  return outcome
}

/** Runs bulk actions with progress, says what failed, and offers to take it back. */
export function useBulk(type: RecordType) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [progress, setProgress] = useState<BulkProgress | null>(null)

  const undo = async (action: BulkAction, before: readonly RecordBase[]) => {
    try {
      let count = 0
      for (const step of undoOf(action, before))
        count += (await runChunks(type, step.action, step.ids, () => undefined)).succeeded
      notify.done(t('table.bulk.undone', { count, formatted: formatNumber(count) }))
    } catch (error) {
      notify.failed(problemText(error))
    }
    await refreshAfter(client, type)
  }

  const mutation = useMutation({
    mutationKey: [type, 'bulk'],
    mutationFn: async ({ action, target }: { action: BulkAction; target: BulkTarget }) => {
      const total = 'records' in target ? target.records.length : target.count
      setProgress({ done: 0, total })
      const before =
        'records' in target
          ? target.records
          : await gather(type, target.matching, (done) => setProgress({ done, total: Math.max(done, total) }))
      const ids = before.map(({ id }) => id)
      const outcome = await runChunks(type, action, ids, (done) => setProgress({ done, total: ids.length }))
      return { outcome, before }
    },
    onSuccess: ({ outcome: { succeeded, failed }, before }, { action }) => {
      const lost = new Set(failed.map(({ id }) => id))
      const changed = before.filter(({ id }) => !lost.has(id))
      if (action.action === 'delete' || action.action === 'restore')
        dropRecords(client, type, new Set(changed.map(({ id }) => id)))
      if (failed.length > 0) {
        notify.failed(
          t('table.bulk.failed', { failed: failed.length, total: before.length, reason: failed[0]?.detail ?? '' }),
        )
      }
      if (succeeded > 0) {
        notify.done(t('table.bulk.done', { count: succeeded, formatted: formatNumber(succeeded) }), {
          label: t('common.undo'),
          run: () => void undo(action, changed),
        })
      }
    },
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => {
      setProgress(null)
      void client.invalidateQueries({ queryKey: [type, 'one'] })
      return refreshAfter(client, type)
    },
  })
  return { run: mutation.mutate, progress }
}
