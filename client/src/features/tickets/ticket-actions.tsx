import { useQuery } from '@tanstack/react-query'
import { CheckCheck, Pause, Play, RotateCcw, UserRoundPlus, UsersRound, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '@/components/ui/menu'
import type { Ticket } from '@/lib/api/types'
import { useCommands } from '@/lib/commands/command-registry'
import { teamsQuery } from '@/lib/records/people-and-tags'
import { useCan, useMe } from '@/lib/session/me'
import { ResolveDialog } from './resolve-dialog'
import { useTicketAct, type TicketAct } from './tickets-api'

/** Take it, hand it on, wait for the customer, resolve, reopen. */
export function TicketActions({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const me = useMe()
  const canManage = useCan('tickets.manage') && !ticket.deletedAt
  const { mutate, isPending } = useTicketAct()
  const [resolving, setResolving] = useState(false)
  const done = ticket.resolvedAt !== null
  const run = (act: TicketAct) => mutate({ ticket, act })
  const mine = ticket.assigneeId !== null && ticket.assigneeId === me?.id
  useCommands(
    canManage && !done
      ? [
          {
            id: 'ticket resolve',
            group: 'record',
            label: t('tickets.resolve'),
            icon: CheckCheck,
            keys: 'shift+r',
            run: () => setResolving(true),
          },
          {
            id: 'ticket take',
            group: 'record',
            label: t('tickets.take'),
            icon: UserRoundPlus,
            keys: 'i',
            run: () => me && !mine && run({ do: 'assign', assigneeId: me.id }),
          },
        ]
      : [],
  )
  if (!canManage) return null
  return (
    <>
      {done ? (
        <Button size="sm" icon={RotateCcw} busy={isPending} onClick={() => run({ do: 'reopen' })}>
          <span className="max-sm:sr-only">{t('tickets.reopen')}</span>
        </Button>
      ) : (
        <>
          <Menu
            trigger={
              <Button size="sm" icon={UserRoundPlus} busy={isPending}>
                <span className="max-sm:sr-only">{t('tickets.assign')}</span>
              </Button>
            }
          >
            {me && !mine && (
              <MenuItem icon={UserRoundPlus} onSelect={() => run({ do: 'assign', assigneeId: me.id })}>
                {t('tickets.take')}
              </MenuItem>
            )}
            <MenuItem icon={UsersRound} onSelect={() => run({ do: 'next' })}>
              {t('tickets.next')}
            </MenuItem>
            {ticket.assigneeId !== null && (
              <MenuItem icon={UserRoundX} onSelect={() => run({ do: 'assign', assigneeId: null })}>
                {t('tickets.unassign')}
              </MenuItem>
            )}
            <TeamItems ticket={ticket} onChoose={(teamId) => run({ do: 'team', teamId })} />
            <MenuLine />
            {ticket.status === 'pending' ? (
              <MenuItem icon={Play} onSelect={() => run({ do: 'status', status: 'open' })}>
                {t('tickets.goOn')}
              </MenuItem>
            ) : (
              <MenuItem icon={Pause} onSelect={() => run({ do: 'status', status: 'pending' })}>
                {t('tickets.wait')}
              </MenuItem>
            )}
          </Menu>
          <Button size="sm" variant="primary" icon={CheckCheck} onClick={() => setResolving(true)}>
            <span className="max-sm:sr-only">{t('tickets.resolve')}</span>
          </Button>
        </>
      )}
      {resolving && <ResolveDialog ticket={ticket} onClose={() => setResolving(false)} />}
    </>
  )
}

/** Every team, the present one marked: choosing it again takes the ticket from it. */
function TeamItems({ ticket, onChoose }: { ticket: Ticket; onChoose: (teamId: string | null) => void }) {
  const { t } = useTranslation()
  const teams = useQuery(teamsQuery).data ?? []
  if (teams.length === 0) return null
  return (
    <>
      <MenuLine />
      <MenuLabel>{t('tickets.toTeam')}</MenuLabel>
      {teams.map(({ id, name }) => (
        <MenuChoice key={id} chosen={id === ticket.teamId} onSelect={() => onChoose(id === ticket.teamId ? null : id)}>
          {name}
        </MenuChoice>
      ))}
    </>
  )
}
