import { useQuery } from '@tanstack/react-query'
import { Eye, PenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Doing, Present } from '@/lib/realtime/presence'
import { usersQuery } from '@/lib/records/people-and-tags'

/** Who else is at the ticket: "Mia is replying". */
export function TicketPresence({ others }: { others: readonly Present[] }) {
  const { t } = useTranslation()
  const users = useQuery(usersQuery).data ?? []
  const names = (doing: Doing) =>
    others
      .filter((one) => one.doing === doing)
      .map(({ userId }) => users.find(({ id }) => id === userId)?.displayName)
      .filter((name) => name !== undefined)
  const replying = names('replying')
  const reading = names('reading')
  return (
    <div role="status" className="flex flex-wrap gap-x-3 gap-y-1 text-xs font-medium empty:hidden">
      {replying.length > 0 && (
        <span className="inline-flex items-center gap-1.5 text-warning">
          <PenLine className="size-3.5 shrink-0 motion-safe:animate-pulse" aria-hidden />
          {t('tickets.presence.replying', { count: replying.length, names: replying.join(', ') })}
        </span>
      )}
      {reading.length > 0 && (
        <span className="inline-flex items-center gap-1.5 text-ink-2">
          <Eye className="size-3.5 shrink-0" aria-hidden />
          {t('tickets.presence.reading', { count: reading.length, names: reading.join(', ') })}
        </span>
      )}
    </div>
  )
}
