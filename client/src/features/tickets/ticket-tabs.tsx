import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cx } from '@/lib/class-names'

const undone = 'open,inProgress,pending'

/** The queues, each a set of filters that stands in the address. */
export const queues = {
  mine: { assigneeId: 'me', status: undone },
  unassigned: { assigneeId: 'none', status: undone },
  overdue: { overdue: 'true' },
  open: { status: undone },
  all: {},
} as const

export type Queue = keyof typeof queues

const names = Object.keys(queues) as Queue[]

export const queueOf = (text: string | undefined): Queue => names.find((one) => one === text) ?? 'all'

export const queueSearch = (queue: Queue): Record<string, string> => ({ show: queue, view: 'all', ...queues[queue] })

/** The queues of the support desk, each with an address. */
export function TicketTabs({ queue }: { queue: Queue }) {
  const { t } = useTranslation()
  return (
    <nav
      aria-label={t('tickets.queues')}
      className="flex shrink-0 gap-1 overflow-x-auto border-b border-line px-4 md:px-5"
    >
      {names.map((one) => (
        <Link
          key={one}
          to="/tickets"
          search={queueSearch(one)}
          aria-current={one === queue ? 'page' : undefined}
          className={cx(
            'target -mb-px flex h-10 shrink-0 items-center border-b-2 px-2 text-sm font-medium whitespace-nowrap outline-offset-[-2px]',
            one === queue ? 'border-accent text-ink' : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {t(`tickets.tabs.${one}`)}
        </Link>
      ))}
    </nav>
  )
}
