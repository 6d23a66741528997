import { useState } from 'react'
import { EyeOff, Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/lib/api/types'
import { cx } from '@/lib/class-names'
import { stored } from '@/lib/hooks/use-stored'
import { CannedReplies } from './canned-replies-menu'
import { DraftBox } from './draft-box'
import { TicketPresence } from './ticket-presence'
import { useTicketPresence } from './use-presence'

const modes = [
  { visibility: 'public', icon: Send, chosen: 'border-info text-info' },
  { visibility: 'internal', icon: EyeOff, chosen: 'border-warning text-warning' },
] as const

interface MessageComposerProps {
  ticket: Ticket
  /** When the newest message of somebody else was written, or the ticket. */
  newestAt: string
}

/** Writes to the customer, or a note inside: each has its own colour, words and draft, and the button says which it is. */
export function MessageComposer({ ticket, newestAt }: MessageComposerProps) {
  const { t } = useTranslation()
  const [visibility, setVisibility] = useState<'public' | 'internal'>('public')
  // A canned reply begins the text anew.
  const [round, setRound] = useState(0)
  const [isWriting, setIsWriting] = useState(false)
  const internal = visibility === 'internal'
  const others = useTicketPresence(ticket.id, isWriting && !internal ? 'replying' : 'reading')
  const draftKey = `ticket.${ticket.id}.${visibility}`

  const take = (body: string) => {
    const kept = stored.read(sessionStorage, `crm.draft.note.${draftKey}`, '')
    stored.write(sessionStorage, `crm.draft.note.${draftKey}`, kept.trim() === '' ? body : `${kept}\n\n${body}`)
    setRound(round + 1)
  }

  return (
    <div className="space-y-2">
      <TicketPresence others={others} />
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
        <DraftBox
          key={`${visibility}.${round}`}
          ticket={ticket}
          visibility={visibility}
          draftKey={draftKey}
          newestAt={newestAt}
          autoFocus={round > 0}
          onWriting={setIsWriting}
        />
        {!internal && !ticket.contact && <p className="mt-2 text-xs text-ink-2">{t('tickets.nobodyToMail')}</p>}
      </section>
    </div>
  )
}
