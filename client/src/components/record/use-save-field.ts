import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '@/components/fields/field'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import type { RecordOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'
import { useChangeRecord } from '@/lib/records/use-change-record'
import { conflictStore } from './conflict-store'

/** Saves an inline edit; a refusal takes it back and says why, with a way to try again. */
export function useSaveField<T extends RecordType>(type: T, fields: readonly Field<RecordOf<T>>[]) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { mutate } = useChangeRecord(type, {
    ask: (title, clashes) => conflictStore.ask(title, fields, clashes),
    onFailed: (error, change) => {
      notify.failed(t('records.notSaved', { reason: problemText(error) }), {
        label: t('common.retry'),
        run: () => mutate(change),
      })
    },
  })
  return useCallback(
    (before: RecordOf<T>, { patch, shown }: { patch: Record<string, unknown>; shown: Partial<RecordOf<T>> }) =>
      mutate({ before, patch: patch, shown }),
    [mutate],
  )
}
