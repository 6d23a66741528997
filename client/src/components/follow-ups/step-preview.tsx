import { useTranslation } from 'react-i18next'
import type { LeadFollowUpStep } from '@/lib/api/types'
import { formatLongDay, formatTime } from '@/lib/format/regional'
import { dayOf } from '@/lib/format/zoned-time'
import { stepDueAt } from './follow-up-plan'

interface StepPreviewProps {
  steps: readonly LeadFollowUpStep[]
  startAt: string
  skipWeekends: boolean
}

/** The tasks that steps become, on their real days. */
export function StepPreview({ steps, startAt, skipWeekends }: StepPreviewProps) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('followUps.preview')}>
      <h3 className="pb-1 text-xs font-medium text-ink-2">{t('followUps.preview')}</h3>
      <ol className="divide-y divide-line rounded-md border border-line">
        {steps.map(({ afterDays, type, title }, index) => {
          const dueAt = stepDueAt(startAt, afterDays ?? 0, skipWeekends)
          return (
            <li key={index} className="flex flex-wrap items-baseline gap-x-3 px-3 py-2">
              <time dateTime={dueAt} className="num w-64 shrink-0 text-ink-2 max-sm:w-full">
                {t('followUps.previewAt', { day: formatLongDay(dayOf(dueAt)), time: formatTime(dueAt) })}
              </time>
              <span className="w-20 shrink-0 text-ink-2 max-sm:w-auto">
                {t(`choices.taskType.${type ?? 'followUp'}`)}
              </span>
              <span className="min-w-0 flex-1 font-medium break-words">{title}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
