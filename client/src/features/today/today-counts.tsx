import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '@/components/ui/badge'
import type { TodayKind, TodayQueue } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/regional'

const kinds: readonly [TodayKind, Tone][] = [
  ['overdueTask', 'danger'],
  ['dueTask', 'info'],
  ['hotLead', 'warning'],
  ['quietDeal', 'neutral'],
]

/** How many there are of each kind, also of those that the queue has no room for. */
export function TodayCounts({ counts }: { counts: TodayQueue['counts'] }) {
  const { t } = useTranslation()
  return (
    <ul aria-label={t('today.counts')} className="flex flex-wrap gap-1.5">
      {kinds
        .filter(([kind]) => counts[kind] > 0)
        .map(([kind, tone]) => (
          <li key={kind} className="flex">
            <Badge tone={tone}>
              {t(`today.count.${kind}`, { count: counts[kind], formatted: formatNumber(counts[kind]) })}
            </Badge>
          </li>
        ))}
    </ul>
  )
}
