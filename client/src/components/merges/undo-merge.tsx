import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { api, unwrap } from '@/lib/api/client'
import type { Merge } from '@/lib/api/types'
import { recordType } from '@/lib/records/record-types'
import { useCan } from '@/lib/session/me'
import { isMergeable, mayMerge, useUndoMerge, type Mergeable } from './merges-api'

/** The way back, below what a timeline tells of a merge: for those who may merge, as long as it stands. */
export function UndoMerge({ id, type }: { id: string; type: string }) {
  const may = useCan(mayMerge(type, recordType(type)?.permission ?? ''))
  return may && isMergeable(type) ? <Undo id={id} type={type} /> : null
}

function Undo({ id, type }: { id: string; type: Mergeable }) {
  const { t } = useTranslation()
  const merge = useQuery({
    queryKey: ['timeline', 'merge', id],
    queryFn: () => unwrap<Merge>(api.GET('/api/v1/merges/{id}', { params: { path: { id } } })),
  })
  const undo = useUndoMerge(type)
  if (!merge.data) return null
  if (merge.data.undoneAt) return <p className="mt-1 text-xs text-ink-3">{t('records.merge.wasUndone')}</p>
  return (
    <Button size="sm" className="mt-1.5" busy={undo.isPending} onClick={() => undo.mutate(id)}>
      {t('records.merge.undo')}
    </Button>
  )
}
