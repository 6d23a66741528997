import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { deleteSegment, segmentUsesQuery } from '@/components/segments/segments-api'
import { useProblemText } from '@/components/states/problem-text'
import { Confirm } from '@/components/ui/confirm'
import { notify } from '@/components/ui/notify'
import type { Segment } from '@/lib/api/types'

interface SegmentRemovalProps {
  segment: Segment
  onClose: () => void
  onGone?: () => void
}

/** Asks before a segment goes for good, and says what would miss it. */
export function SegmentRemoval({ segment, onClose, onGone }: SegmentRemovalProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const uses = useQuery(segmentUsesQuery(segment.id))
  const remove = useMutation({
    mutationFn: () => deleteSegment(segment.id),
    onSuccess: () => {
      notify.done(t('segments.deleted', { name: segment.name }))
      onGone?.()
    },
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['segment'], predicate: ({ queryKey }) => queryKey[2] !== segment.id })
      onClose()
    },
  })
  return (
    <Confirm
      open
      title={t('segments.deleteTitle', { name: segment.name })}
      action={t('common.delete')}
      busy={remove.isPending}
      onCancel={onClose}
      onConfirm={() => remove.mutate()}
    >
      <p>{t('segments.deleteText')}</p>
      {uses.data?.map(({ kind, count }) => (
        <p key={kind} className="mt-2 font-medium">
          {t(kind === 'report' ? 'segments.usedByReports' : 'segments.usedByViews', { count })}
        </p>
      ))}
    </Confirm>
  )
}
