import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/time'
import type { Lead } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { LeadScoreDialog } from './lead-score-dialog'
import { leadScoresQuery, useTurnLead } from './leads-api'

/** The score, the points that make it, who set it, and how it came here. */
export function LeadScore({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useQuery(leadScoresQuery(lead.id))
  const canWrite = useCan('leads.write') && !lead.deletedAt && lead.stage !== 'converted'
  const [byHand, setByHand] = useState(false)
  const { mutate } = useTurnLead((saved) => t('leads.score.byRules', { score: saved.score }))
  if (isPending) return <SkeletonLines />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  const [now, ...before] = data
  return (
    <div className="space-y-4 p-4">
      <section aria-label={t('leads.score.now')}>
        <div className="flex flex-wrap items-center gap-2">
          <span className="num text-2xl font-semibold">{lead.score}</span>
          <Badge>{t('leads.score.grade', { grade: lead.grade })}</Badge>
          {lead.scoreIsManual && <Badge tone="warning">{t('leads.score.manual')}</Badge>}
          <span className="flex-1" />
          {canWrite && lead.scoreIsManual && (
            <Button size="sm" onClick={() => mutate({ lead, what: { kind: 'rules' } })}>
              {t('leads.score.toRules')}
            </Button>
          )}
          {canWrite && (
            <Button size="sm" onClick={() => setByHand(true)}>
              {t('leads.score.set')}
            </Button>
          )}
        </div>
        <p className="text-xs text-ink-3">{t('leads.score.hint')}</p>
      </section>
      {now && now.reasons.length > 0 && (
        <ul aria-label={t('leads.score.reasons')} className="space-y-1">
          {now.reasons.map(({ points, text }) => (
            <li key={text} className="flex gap-2">
              <span
                className={`num w-9 shrink-0 text-right font-medium ${points < 0 ? 'text-danger' : 'text-accent-ink'}`}
              >
                {points > 0 ? `+${String(points)}` : points}
              </span>
              <span className="min-w-0 break-words">{text}</span>
            </li>
          ))}
        </ul>
      )}
      {before.length > 0 && (
        <section aria-label={t('leads.score.history')}>
          <h2 className="mb-1 text-xs font-semibold text-ink-3">{t('leads.score.history')}</h2>
          <ol className="divide-y divide-line">
            {before.map((one) => (
              <li key={one.at} className="flex items-baseline gap-2 py-1.5">
                <span className="num w-9 text-right">{one.score}</span>
                <span className="min-w-0 flex-1 truncate text-ink-2">{one.reason ?? one.by?.displayName}</span>
                <RelativeTime at={one.at} className="text-xs text-ink-3" />
              </li>
            ))}
          </ol>
        </section>
      )}
      {byHand && <LeadScoreDialog lead={lead} onClose={() => setByHand(false)} />}
    </div>
  )
}
