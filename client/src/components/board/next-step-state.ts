import { dayOf, today } from '@/lib/format/zoned-time'

export type NextStep = 'overdue' | 'today' | 'planned' | 'none'

/** Whether a card's next step is late, due on the viewer's day, later, or missing. */
export function nextStepState(at: string | null, now = new Date(), zone?: string): NextStep {
  if (at === null) return 'none'
  if (new Date(at) < now) return 'overdue'
  return dayOf(at, zone) === today(now, zone) ? 'today' : 'planned'
}
