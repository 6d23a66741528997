import type { TFunction } from 'i18next'
import { Avatar } from '@/components/ui/avatar'
import { Badge, type Tone } from '@/components/ui/badge'
import type { SimpleColumn } from '@/components/ui/simple-table'
import { RelativeTime } from '@/components/ui/time'
import type { Team, User } from '@/lib/api/types'

const statusTones: Record<User['status'], Tone> = { active: 'accent', invited: 'info', inactive: 'neutral' }

interface Context {
  t: TFunction
  me: string | undefined
  teams: readonly Team[]
  onOpen: (user: User) => void
}

/** What the list of people shows of each. */
export function userColumns({ t, me, teams, onOpen }: Context): SimpleColumn<User>[] {
  const received = (user: User) =>
    [user.takesLeads && t('users.leads'), user.takesTickets && t('users.tickets')].filter(Boolean).join(', ')
  return [
    {
      key: 'name',
      label: t('users.name'),
      sort: 'displayName',
      grow: true,
      cell: (user) => (
        <button
          type="button"
          onClick={() => onOpen(user)}
          className="target flex w-full min-w-0 items-center gap-2.5 text-left"
        >
          <Avatar name={user.displayName} size="md" />
          <span className="min-w-0">
            <span className="block truncate font-medium">
              {user.displayName}
              {user.id === me && <span className="font-normal text-ink-2"> ({t('common.you')})</span>}
            </span>
            <span className="block truncate text-xs text-ink-2">{user.email}</span>
          </span>
        </button>
      ),
    },
    {
      key: 'role',
      label: t('users.role'),
      sort: 'role',
      cell: (user) => <span className="whitespace-nowrap">{t(`roles.${user.role}`)}</span>,
    },
    {
      key: 'team',
      label: t('users.team'),
      cell: (user) => (
        <span className="block max-w-40 truncate">{teams.find(({ id }) => id === user.teamId)?.name}</span>
      ),
      onPhone: (user) => user.teamId !== null,
    },
    {
      key: 'status',
      label: t('users.status'),
      sort: 'status',
      cell: (user) => <Badge tone={statusTones[user.status]}>{t(`users.statuses.${user.status}`)}</Badge>,
    },
    {
      key: 'receives',
      label: t('users.receives'),
      cell: (user) => <span className="whitespace-nowrap text-ink-2">{received(user)}</span>,
      onPhone: (user) => received(user) !== '',
    },
    {
      key: 'lastSeen',
      label: t('users.lastSeen'),
      sort: 'lastSeenAt',
      cell: (user) => (
        <span className="whitespace-nowrap text-ink-2">
          {user.lastSeenAt ? <RelativeTime at={user.lastSeenAt} /> : t('users.never')}
        </span>
      ),
    },
  ]
}
