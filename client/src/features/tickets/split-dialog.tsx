import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalOf, useProblemText } from '@/components/states/problem-text'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import type { Ticket, TicketMessage } from '@/lib/api/types'
import { useSplit } from './tickets-api'

interface SplitDialogProps {
  ticket: Ticket
  messages: readonly TicketMessage[]
  /** The message from which it was asked. */
  first: string
  onClose: () => void
}

/** Chooses which messages go on in a ticket of their own, and what that is about. */
export function SplitDialog({ ticket, messages, first, onClose }: SplitDialogProps) {
  const { t } = useTranslation()
  const id = useId()
  const navigate = useNavigate()
  const problemText = useProblemText()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([first]))
  const [subject, setSubject] = useState(ticket.subject)
  const split = useSplit(ticket, (made) => {
    onClose()
    void navigate({ to: '/tickets/$id', params: { id: made.id } })
  })
  const toggle = (one: string) => {
    const next = new Set(chosen)
    if (!next.delete(one)) next.add(one)
    setChosen(next)
  }
  const ready = chosen.size > 0 && subject.trim() !== ''
  return (
    <Dialog
      open
      sticky
      onClose={onClose}
      title={t('tickets.split.title')}
      description={t('tickets.split.text', { number: ticket.number })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            busy={split.isPending}
            disabled={!ready}
            onClick={() => split.mutate({ messageIds: [...chosen], subject: subject.trim() })}
          >
            {t('tickets.split.submit', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <div className="space-y-1.5">
          <label htmlFor={`${id}-subject`} className="font-medium">
            {t('fields.subject')}
          </label>
          <Input
            id={`${id}-subject`}
            value={subject}
            maxLength={300}
            onChange={(event) => setSubject(event.target.value)}
          />
        </div>
        <fieldset className="min-w-0 space-y-1">
          <legend className="font-medium">{t('tickets.split.messages')}</legend>
          {messages.map((message) => (
            <label key={message.id} className="flex min-h-11 items-center gap-2.5 rounded-md px-1 hover:bg-hover">
              <Checkbox checked={chosen.has(message.id)} onCheckedChange={() => toggle(message.id)} />
              <span className="min-w-0 flex-1">
                <span className="block truncate">{message.body}</span>
                <span className="block truncate text-xs text-ink-2">
                  {message.by?.displayName ?? message.contact?.name ?? t('tickets.customer')} ·{' '}
                  {t(`tickets.kinds.${message.from === 'customer' ? 'customer' : message.visibility}`)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {split.isError && (
          <p role="alert" className="text-danger">
            {refusalOf(split.error) ?? problemText(split.error)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
