import { Link } from '@tanstack/react-router'
import { Merge, Split } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Markdown } from '@/components/markdown/markdown'
import { useUndoMerge } from '@/components/merges/merges-api'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/time'
import type { Attachment, MergedTicket, SplitTicket } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { MessageFrame } from './message-card'
import { MessageFiles } from './message-files'
import { useUndoSplit } from './tickets-api'

/** What the customer of a ticket that was merged into this one said first, with the way back. */
export function MergedFrame({ merged, files }: { merged: MergedTicket; files: readonly Attachment[] }) {
  const { t } = useTranslation()
  const canManage = useCan('tickets.manage')
  const undo = useUndoMerge('ticket')
  // It does not change while it is looked at.
  const [openedAt] = useState(() => Date.now())
  const { number, subject, description, contact, createdAt, by } = merged
  const canUndo = canManage && Date.parse(merged.undoableUntil) > openedAt
  return (
    <MessageFrame kind="customer" by={contact?.name ?? t('tickets.customer')} at={createdAt}>
      <p className="mb-1 font-medium break-words">
        #{number} {subject}
      </p>
      {description && <Markdown text={description} />}
      <MessageFiles files={files} />
      <div className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-2">
        <Merge className="size-3.5 shrink-0" aria-hidden />
        <span>{t('tickets.kin.merged', { name: by?.displayName ?? t('timeline.somebody') })}</span>
        <RelativeTime at={merged.mergedAt} />
        {canUndo && (
          <Button size="sm" variant="ghost" busy={undo.isPending} onClick={() => undo.mutate(merged.mergeId)}>
            {t('records.merge.undo')}
          </Button>
        )}
      </div>
    </MessageFrame>
  )
}

/** That messages went from one ticket to another: where to, or where from, with the way back. */
export function SplitLine({ ticketId, split }: { ticketId: string; split: SplitTicket }) {
  const { t } = useTranslation()
  const canManage = useCan('tickets.manage')
  const undo = useUndoSplit()
  const { from, into, messages: count, by } = split
  const isSource = from?.id === ticketId
  const other = isSource ? into : from
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3 text-xs text-ink-2">
      <Split className="size-3.5 shrink-0" aria-hidden />
      <span>
        {t(isSource ? 'tickets.kin.splitInto' : 'tickets.kin.splitFrom', {
          count,
          name: by?.displayName ?? t('timeline.somebody'),
        })}
      </span>
      {other ? (
        <Link to="/tickets/$id" params={{ id: other.id }} className="font-medium text-ink underline underline-offset-3">
          {other.name}
        </Link>
      ) : (
        <span>{t('tickets.kin.deleted')}</span>
      )}
      <RelativeTime at={split.at} />
      {canManage && into && from && (
        <Button size="sm" variant="ghost" busy={undo.isPending} onClick={() => undo.mutate(into.id)}>
          {t('tickets.kin.undoSplit')}
        </Button>
      )}
    </li>
  )
}
