import { useQuery } from '@tanstack/react-query'
import { EyeOff, MessageSquareText, Send } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoteComposer } from '@/components/notes/note-composer'
import { useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { notify } from '@/components/ui/notify'
import { randomId } from '@/lib/api/ids'
import { ApiError } from '@/lib/api/problem'
import type { Ticket } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { stored } from '@/lib/hooks/use-stored'
import { filledRepliesQuery, useWriteMessage } from './tickets-api'

const modes = [
  { visibility: 'public', icon: Send, chosen: 'border-info text-info' },
  { visibility: 'internal', icon: EyeOff, chosen: 'border-warning text-warning' },
] as const

/** Writes to the customer, or a note inside: each has its own colour, words and draft, and the button says which it is. */
export function MessageComposer({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const [visibility, setVisibility] = useState<'public' | 'internal'>('public')
  // A canned reply begins the text anew.
  const [round, setRound] = useState(0)
  const write = useWriteMessage(ticket.id)
  const key = useRef(randomId())
  const internal = visibility === 'internal'
  const draftKey = `ticket.${ticket.id}.${visibility}`

  const take = (body: string) => {
    const kept = stored.read(sessionStorage, `crm.draft.note.${draftKey}`, '')
    stored.write(sessionStorage, `crm.draft.note.${draftKey}`, kept.trim() === '' ? body : `${kept}\n\n${body}`)
    setRound(round + 1)
  }

  return (
    <section
      aria-label={t('tickets.write')}
      className={cx(
        'rounded-lg border p-3 shadow-card',
        internal ? 'border-dashed border-warning bg-warning-soft' : 'border-info/40 bg-info-soft',
      )}
    >
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <div role="group" aria-label={t('tickets.whoReads')} className="flex gap-1">
          {modes.map(({ visibility: mode, icon: Icon, chosen }) => (
            <button
              key={mode}
              type="button"
              aria-pressed={mode === visibility}
              onClick={() => setVisibility(mode)}
              className={cx(
                'target inline-flex h-7 items-center gap-1.5 rounded-md border bg-surface px-2 text-xs font-semibold',
                mode === visibility ? chosen : 'border-transparent text-ink-2 hover:text-ink',
              )}
            >
              <Icon className="size-3.5" aria-hidden />
              {t(`tickets.kinds.${mode}`)}
            </button>
          ))}
        </div>
        <span className="flex-1" />
        {!internal && <CannedReplies ticketId={ticket.id} onTake={take} />}
      </div>
      <NoteComposer
        key={`${visibility}.${round}`}
        draftKey={draftKey}
        autoFocus={round > 0}
        label={t(internal ? 'tickets.noteLabel' : 'tickets.replyLabel')}
        placeholder={t(internal ? 'tickets.notePlaceholder' : 'tickets.replyPlaceholder')}
        action={t(internal ? 'tickets.addNote' : 'tickets.send')}
        busy={write.isPending}
        onSave={async (body, mentions) => {
          try {
            await write.mutateAsync({
              input: { body, visibility, ...(internal ? { mentions } : {}) },
              key: key.current,
            })
            key.current = randomId()
          } catch (error) {
            notify.failed(t('records.notSaved', { reason: problemText(error) }))
            // What was refused is written anew; when the answer was lost, the same key keeps it from being written twice.
            if (error instanceof ApiError) key.current = randomId()
            throw error
          }
        }}
      />
      {!internal && !ticket.contact && <p className="mt-2 text-xs text-ink-2">{t('tickets.nobodyToMail')}</p>}
    </section>
  )
}

function CannedReplies({ ticketId, onTake }: { ticketId: string; onTake: (body: string) => void }) {
  const { t } = useTranslation()
  const { data: replies = [] } = useQuery(filledRepliesQuery(ticketId))
  if (replies.length === 0) return null
  return (
    <Menu
      trigger={
        <Button size="sm" icon={MessageSquareText}>
          {t('tickets.canned')}
        </Button>
      }
    >
      {replies.map((reply) => (
        <MenuItem key={reply.id} onSelect={() => onTake(reply.body)}>
          {reply.title}
        </MenuItem>
      ))}
    </Menu>
  )
}
