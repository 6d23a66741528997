import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '@/components/fields/field'
import { RecordPicker } from '@/components/fields/pickers'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { RecordOf } from '@/lib/api/resource'
import { MergeDialog } from './merge-dialog'
import type { Mergeable } from './merges-api'

interface MergeWithProps<T extends Mergeable> {
  type: T
  fields: readonly Field<RecordOf<T>>[]
  id: string
  title: string
  onMerged: (survivorId: string) => void
  onClose: () => void
}

/** Merging begun from a record: finds the other one, then asks which value stays. */
export function MergeWith<T extends Mergeable>({ type, fields, id, title, onMerged, onClose }: MergeWithProps<T>) {
  const { t } = useTranslation()
  const [otherId, setOtherId] = useState<string | null>(null)
  if (otherId)
    return <MergeDialog type={type} fields={fields} ids={[id, otherId]} onMerged={onMerged} onClose={onClose} />
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={t('records.merge.with')}
      description={t('records.merge.withText', { name: title })}
      footer={<Button onClick={onClose}>{t('common.cancel')}</Button>}
    >
      <RecordPicker
        label={t('records.merge.with')}
        type={type}
        value={null}
        exclude={id}
        onPick={(chosen) => setOtherId(chosen)}
      />
    </Dialog>
  )
}
