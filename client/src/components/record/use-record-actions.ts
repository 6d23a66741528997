import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { notify } from '@/components/ui/notify'
import type { RecordType } from '@/lib/api/types'
import { useRemoveRecord, useRestoreRecord } from '@/lib/records/use-remove-records'

/** Delete with undo, and restore, for one record. */
export function useRecordActions(type: RecordType, title: string, onGone: () => void) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const onFailed = (error: unknown) => notify.failed(problemText(error))
  const restore = useRestoreRecord(type, {
    onRestored: () => notify.done(t('records.restored', { name: title })),
    onFailed,
  })
  const remove = useRemoveRecord(type, {
    onFailed,
    onRemoved: (id) => {
      notify.done(t('records.deleted', { name: title }), { label: t('common.undo'), run: () => restore.mutate(id) })
      onGone()
    },
  })
  return { remove: remove.mutate, restore: restore.mutate }
}
