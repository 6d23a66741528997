import { lazy, Suspense } from 'react'
import type { Field } from '@/components/fields/field'
import { isMergeable } from '@/components/merges/merges-api'
import type { RecordOf } from '@/lib/api/resource'
import type { RecordType } from '@/lib/api/types'

const MergeWith = lazy(() => import('@/components/merges/merge-with').then((m) => ({ default: m.MergeWith })))
const EraseDialog = lazy(() => import('@/components/privacy/erase-dialog').then((m) => ({ default: m.EraseDialog })))

const SegmentsDialog = lazy(() =>
  import('@/components/segments/record-segments').then((m) => ({ default: m.RecordSegments })),
)

/** What the menu of a record asks in a dialog. */
export type RecordQuestion = 'merge' | 'erase' | 'segments'

interface RecordDialogsProps<T extends RecordType> {
  type: T
  fields: readonly Field<RecordOf<T>>[]
  id: string
  title: string
  question: RecordQuestion | null
  onClose: () => void
  onGo: (id: string) => void
  onGone: () => void
}

/** The dialogs of a record's menu, each loaded when it is asked for. */
export function RecordDialogs<T extends RecordType>({
  type,
  fields,
  id,
  title,
  question,
  onClose,
  onGo,
  onGone,
}: RecordDialogsProps<T>) {
  const merged = (survivorId: string) => {
    onClose()
    if (survivorId !== id) onGo(survivorId)
  }
  return (
    <Suspense>
      {question === 'merge' && isMergeable(type) && (
        <MergeWith type={type} fields={fields} id={id} title={title} onMerged={merged} onClose={onClose} />
      )}
      {question === 'segments' && <SegmentsDialog type={type} id={id} name={title} onClose={onClose} />}
      {question === 'erase' && <EraseDialog id={id} name={title} onErased={onGone} onClose={onClose} />}
    </Suspense>
  )
}
