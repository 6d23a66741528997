import { CircleCheck, Clock, Pause, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RelativeTime, useNow } from '@/components/ui/time'
import type { Ticket } from '@/lib/api/types'
import { cx } from '@/lib/class-names'

/** How the promise to the customer stands: what is due and when, late, kept, or waiting for the customer. */
export function TicketClock({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const now = useNow()
  const { nextDueAt, resolvedAt, resolutionDueAt, clockStoppedAt } = ticket
  if (resolvedAt) {
    const kept = resolutionDueAt === null || resolvedAt <= resolutionDueAt
    return (
      <Mark icon={kept ? CircleCheck : TriangleAlert} tone={kept ? 'text-ink-2' : 'text-danger'}>
        {t(kept ? 'tickets.clock.kept' : 'tickets.clock.missed')}
      </Mark>
    )
  }
  if (clockStoppedAt || !nextDueAt) {
    return (
      <Mark icon={Pause} tone="text-ink-2">
        {t('tickets.clock.paused')}
      </Mark>
    )
  }
  const late = new Date(nextDueAt).getTime() < now
  const what = nextDueAt === ticket.firstResponseDueAt && !ticket.firstRespondedAt ? 'response' : 'resolution'
  return (
    <Mark icon={late ? TriangleAlert : Clock} tone={late ? 'text-danger' : 'text-ink-2'}>
      {t(`tickets.clock.${what}`)} <RelativeTime at={nextDueAt} />
    </Mark>
  )
}

const Mark = ({ icon: Icon, tone, children }: { icon: typeof Clock; tone: string; children: React.ReactNode }) => (
  <span className={cx('inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap', tone)}>
    <Icon className="size-3.5 shrink-0" aria-hidden />
    <span>{children}</span>
  </span>
)
