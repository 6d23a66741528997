import { useTranslation } from 'react-i18next'
import { useProblemText } from '@/components/states/problem-text'
import { isDone } from '@/components/tasks/tasks-api'
import { Confirm } from '@/components/ui/confirm'
import { notify } from '@/components/ui/notify'
import type { Lead, LeadEnrolment } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { useStopFollowUps } from './follow-ups-api'

interface FollowUpStopProps {
  lead: Lead
  running: readonly LeadEnrolment[]
  onClose: () => void
}

/** Asks before the rest of a lead's follow-ups is called off, which can't be taken back. */
export function FollowUpStop({ lead, running, onClose }: FollowUpStopProps) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const stop = useStopFollowUps(lead)
  const name = lead.displayName
  const count = running.flatMap(({ tasks }) => tasks).filter((task) => !isDone(task)).length
  return (
    <Confirm
      open
      title={t('followUps.stopTitle', { name })}
      action={t('followUps.stopAction')}
      busy={stop.isPending}
      onCancel={onClose}
      onConfirm={() =>
        stop.mutate(undefined, {
          onSuccess: () => notify.done(t('followUps.stopped', { name })),
          onError: (error) => notify.failed(problemText(error)),
          onSettled: onClose,
        })
      }
    >
      {t('followUps.stopText', { count, formatted: formatNumber(count) })}
    </Confirm>
  )
}
