import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filesQuery } from '@/components/files/files-api'
import { Markdown } from '@/components/markdown/markdown'
import { ErrorState } from '@/components/states/error-state'
import { SkeletonLines } from '@/components/states/skeletons'
import { Button } from '@/components/ui/button'
import type { MergedTicket, SplitTicket, Ticket, TicketMessage } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { useCan, useMe } from '@/lib/session/me'
import { MergedFrame, SplitLine } from './kin-frames'
import { MessageCard, MessageFrame } from './message-card'
import { MessageComposer } from './message-composer'
import { MessageFiles } from './message-files'
import { Satisfaction } from './satisfaction'
import { SplitDialog } from './split-dialog'
import { messagesQuery, relativesQuery } from './tickets-api'

/** What customer and organization wrote to each other, the oldest first, and the box to go on. */
export function Conversation({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const canWrite = useCan('tickets.write') && !ticket.deletedAt
  const canSplit = useCan('tickets.manage') && !ticket.deletedAt
  const me = useMe()
  const [splitAt, setSplitAt] = useState<string | null>(null)
  const query = useInfiniteQuery(messagesQuery(ticket.id))
  const kin = useQuery(relativesQuery(ticket.id)).data
  const files =
    useInfiniteQuery(filesQuery({ type: 'ticket', id: ticket.id })).data?.pages.flatMap((p) => p.items) ?? []
  const end = useRef<HTMLDivElement>(null)
  // What is new stands at the end.
  useEffect(() => {
    if (query.isSuccess) end.current?.scrollIntoView({ block: 'end' })
  }, [query.isSuccess])
  if (query.isPending) return <SkeletonLines lines={6} />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const messages = query.data.pages.flatMap((page) => page.items).reverse()
  const cameWith = (id: string) => files.filter(({ sourceId }) => sourceId === id)
  // One's own words are no news.
  const newestAt = messages.findLast(({ by }) => by?.id !== me?.id)?.createdAt ?? ticket.createdAt
  const entries = inOrder(messages, kin?.merged ?? [], kin?.splits ?? [])
  // A ticket that was split off begins with the messages themselves.
  const hasBeginning = ticket.description !== null || !kin?.splits.some(({ into }) => into?.id === ticket.id)
  return (
    <div className={cx('space-y-3 p-4 md:p-5', canWrite && 'md:pb-0')}>
      <ol aria-label={t('tickets.conversation')} className="space-y-3">
        {hasBeginning && (
          <MessageFrame kind="customer" by={ticket.contact?.name ?? t('tickets.customer')} at={ticket.createdAt}>
            {ticket.description ? <Markdown text={ticket.description} /> : <p>{ticket.subject}</p>}
            <MessageFiles files={cameWith(ticket.id)} />
          </MessageFrame>
        )}
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
        {entries.map((entry) =>
          entry.kind === 'message' ? (
            <MessageCard
              key={entry.message.id}
              message={entry.message}
              onSplit={canSplit ? () => setSplitAt(entry.message.id) : undefined}
            />
          ) : entry.kind === 'merged' ? (
            <MergedFrame key={entry.merged.id} merged={entry.merged} files={cameWith(entry.merged.id)} />
          ) : (
            <SplitLine key={entry.split.at} ticketId={ticket.id} split={entry.split} />
          ),
        )}
        {ticket.resolution && ticket.resolvedAt && (
          <MessageFrame kind="public" by={t('choices.ticketStatus.resolved')} at={ticket.resolvedAt}>
            <Markdown text={ticket.resolution} />
          </MessageFrame>
        )}
      </ol>
      {ticket.satisfaction && <Satisfaction satisfaction={ticket.satisfaction} />}
      {canWrite && (
        // At hand wherever one reads; on a phone there is no room for that.
        <div className="bg-surface md:sticky md:bottom-0 md:z-10 md:-mx-5 md:px-5 md:pt-2 md:pb-4">
          <MessageComposer ticket={ticket} newestAt={newestAt} />
        </div>
      )}
      <div ref={end} />
      {splitAt !== null && (
        <SplitDialog ticket={ticket} messages={messages} first={splitAt} onClose={() => setSplitAt(null)} />
      )}
    </div>
  )
}

type Entry =
  | { kind: 'message'; at: string; message: TicketMessage }
  | { kind: 'merged'; at: string; merged: MergedTicket }
  | { kind: 'split'; at: string; split: SplitTicket }

/** Times of the server have no fixed number of decimals, so they are not compared as text. */
const inOrder = (
  messages: readonly TicketMessage[],
  merged: readonly MergedTicket[],
  splits: readonly SplitTicket[],
): Entry[] =>
  [
    ...messages.map((message): Entry => ({ kind: 'message', at: message.createdAt, message })),
    ...merged.map((one): Entry => ({ kind: 'merged', at: one.createdAt, merged: one })),
    ...splits.map((split): Entry => ({ kind: 'split', at: split.at, split })),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
