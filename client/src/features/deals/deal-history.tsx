import { useQuery } from '@tanstack/react-query'
import { ArrowRight, Route } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { RelativeTime } from '@/components/ui/time'
import { stageHistoryQuery } from './deals-api'

/** Who moved the deal when, why, and how long it stood in each stage. */
export function DealHistory({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useQuery(stageHistoryQuery(id))
  if (isPending) return <SkeletonLines />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data.length === 0) {
    return <EmptyState icon={Route} title={t('deals.history.empty')} text={t('deals.history.emptyText')} />
  }
  return (
    <ol className="divide-y divide-line px-4">
      {data.map((change) => (
        <li key={change.id} className="space-y-0.5 py-2.5">
          <p className="flex flex-wrap items-center gap-x-1.5">
            <span className="text-ink-2">{change.fromStage.name}</span>
            <ArrowRight className="size-3.5 text-ink-3" aria-label={t('deals.history.to')} />
            <span className="font-medium">{change.toStage.name}</span>
            <span className="num ml-auto text-xs text-ink-3">
              {t('deals.history.days', { count: change.daysInPreviousStage })}
            </span>
          </p>
          <p className="text-xs text-ink-2">
            {change.by?.displayName ?? t('timeline.somebody')} · <RelativeTime at={change.at} />
          </p>
          {(change.reason ?? change.notes) && (
            <p className="break-words text-ink-2">{[change.reason, change.notes].filter(Boolean).join(' · ')}</p>
          )}
        </li>
      ))}
    </ol>
  )
}
