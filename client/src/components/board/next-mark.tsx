import { CalendarCheck, CalendarClock, CalendarX, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '@/lib/format/regional'
import { nextStepState } from './next-step-state'

const looks = {
  overdue: { icon: CalendarX, color: 'text-danger' },
  today: { icon: CalendarCheck, color: 'text-accent-ink' },
  planned: { icon: CalendarClock, color: 'text-ink-3' },
  none: { icon: TriangleAlert, color: 'text-warning' },
}

/** Whether something is planned next: late is red, today green, later grey, nothing amber. */
export function NextMark({ at }: { at: string | null }) {
  const { t } = useTranslation()
  const state = nextStepState(at)
  const { icon: Icon, color } = looks[state]
  const text = at === null ? t('board.next.none') : `${t(`board.next.${state}`)}: ${formatDateTime(at)}`
  return (
    <span title={text} className={`relative z-10 flex shrink-0 ${color}`}>
      <Icon className="size-4" aria-hidden />
      <span className="sr-only">{text}</span>
    </span>
  )
}
