import { useQuery } from '@tanstack/react-query'
import { CalendarOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BulkTarget } from '@/components/data-table/use-bulk'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Dialog } from '@/components/ui/dialog'
import type { Lead } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'
import { FollowUpForm } from './follow-up-form'
import { maxLeads, targetLeadsQuery } from './follow-ups-api'
import { isEnd } from './lead-board-source'

interface FollowUpDialogProps {
  target: BulkTarget<Lead>
  onClose: () => void
  onDone: () => void
}

const isClosed = ({ stage }: Lead) => isEnd(stage) || stage === 'converted'

/** Turns leads into dated tasks. Those that are done with are left out. */
export function FollowUpDialog({ target, onClose, onDone }: FollowUpDialogProps) {
  const { t } = useTranslation()
  const { data: leads, error, refetch } = useQuery(targetLeadsQuery(target))
  const open = leads?.filter((lead) => !isClosed(lead)) ?? []
  if (leads && open.length > 0 && open.length <= maxLeads)
    return <FollowUpForm leads={open} closed={leads.length - open.length} onClose={onClose} onDone={onDone} />
  return (
    <Dialog open onClose={onClose} title={t('followUps.action')}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !leads ? (
        <SkeletonLines />
      ) : open.length === 0 ? (
        <EmptyState icon={CalendarOff} title={t('followUps.allClosed')} text={t('followUps.allClosedText')} />
      ) : (
        <EmptyState
          icon={CalendarOff}
          title={t('followUps.tooMany')}
          text={t('followUps.tooManyText', { max: formatNumber(maxLeads) })}
        />
      )}
    </Dialog>
  )
}
