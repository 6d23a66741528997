import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Markdown } from '@/components/markdown/markdown'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import type { Ticket } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { MessageCard, MessageFrame } from './message-card'
import { MessageComposer } from './message-composer'
import { Satisfaction } from './satisfaction'
import { messagesQuery } from './tickets-api'

/** What customer and organization wrote to each other, the oldest first, and the box to go on. */
export function Conversation({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const canWrite = useCan('tickets.write') && !ticket.deletedAt
  const query = useInfiniteQuery(messagesQuery(ticket.id))
  if (query.isPending) return <SkeletonLines lines={6} />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const messages = query.data.pages.flatMap((page) => page.items).reverse()
  return (
    <div className="space-y-3 p-4 md:p-5">
      <ol aria-label={t('tickets.conversation')} className="space-y-3">
        <MessageFrame kind="customer" by={ticket.contact?.name ?? t('tickets.customer')} at={ticket.createdAt}>
          {ticket.description ? <Markdown text={ticket.description} /> : <p>{ticket.subject}</p>}
        </MessageFrame>
        {query.hasNextPage && (
          <li>
            <Button
              variant="ghost"
              className="w-full"
              busy={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('tickets.earlier')}
            </Button>
          </li>
        )}
        {messages.map((message) => (
          <MessageCard key={message.id} message={message} />
        ))}
        {ticket.resolution && ticket.resolvedAt && (
          <MessageFrame kind="public" by={t('choices.ticketStatus.resolved')} at={ticket.resolvedAt}>
            <Markdown text={ticket.resolution} />
          </MessageFrame>
        )}
      </ol>
      {ticket.satisfaction && <Satisfaction satisfaction={ticket.satisfaction} />}
      {canWrite && <MessageComposer ticket={ticket} />}
    </div>
  )
}
