import { Link } from '@tanstack/react-router'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordPicker } from '@/components/fields/pickers'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import type { Ticket } from '@/lib/api/types'
import { useCan } from '@/lib/session/me'
import { useTicketAct } from './tickets-api'

const most = 20

/** The deals that a ticket has to do with: linked and parted where they stand. */
export function TicketDeals({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const canManage = useCan('tickets.manage') && !ticket.deletedAt
  const [open, setOpen] = useState(false)
  const { mutate, isPending } = useTicketAct()
  const link = (dealIds: string[]) => mutate({ ticket, act: { do: 'deals', dealIds } })
  if (ticket.deals.length === 0 && !canManage) return null
  return (
    <section aria-label={t('tickets.deals.title')}>
      <div className="flex items-center justify-between">
        <h2 className="text-xs font-semibold text-ink-2">{t('tickets.deals.title')}</h2>
        {canManage && ticket.dealIds.length < most && (
          <Popover
            label={t('tickets.deals.link')}
            open={open}
            onOpenChange={setOpen}
            trigger={
              <Button size="sm" variant="ghost" icon={Plus} busy={isPending}>
                {t('tickets.deals.link')}
              </Button>
            }
          >
            <RecordPicker
              label={t('tickets.deals.link')}
              type="deal"
              value={null}
              onPick={(id) => {
                setOpen(false)
                if (id && !ticket.dealIds.includes(id)) link([...ticket.dealIds, id])
              }}
            />
          </Popover>
        )}
      </div>
      <ul>
        {ticket.deals.map(({ id, name }) => (
          <li key={id} className="flex min-h-9 items-center gap-1">
            <Link to="/deals/$id" params={{ id }} className="min-w-0 flex-1 truncate font-medium hover:underline">
              {name}
            </Link>
            {canManage && (
              <IconButton
                icon={X}
                size="xs"
                label={t('tickets.deals.part', { name })}
                onClick={() => link(ticket.dealIds.filter((one) => one !== id))}
              />
            )}
          </li>
        ))}
      </ul>
      {ticket.deals.length === 0 && <p className="text-xs text-ink-2">{t('tickets.deals.none')}</p>}
    </section>
  )
}
