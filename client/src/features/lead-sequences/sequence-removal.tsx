import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { Confirm } from '@/components/ui/confirm'
import { notify } from '@/components/ui/notify'
import type { LeadSequence } from '@/lib/api/types'
import { deleteSequence, useSequencesChanged } from './lead-sequences-api'

/** Asks before a sequence goes for good. */
export function SequenceRemoval({ sequence, onClose }: { sequence: LeadSequence; onClose: () => void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const changed = useSequencesChanged()
  const remove = useMutation({
    mutationFn: deleteSequence,
    onSuccess: () => notify.done(t('leadSequences.deleted', { name: sequence.name })),
    onError: (error) => notify.failed(problemText(error)),
    onSettled: () => {
      void changed()
      onClose()
    },
  })
  return (
    <Confirm
      open
      title={t('leadSequences.deleteTitle', { name: sequence.name })}
      action={t('common.delete')}
      busy={remove.isPending}
      onCancel={onClose}
      onConfirm={() => remove.mutate(sequence)}
    >
      {t('leadSequences.deleteText')}
    </Confirm>
  )
}
