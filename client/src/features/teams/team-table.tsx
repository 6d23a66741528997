import { useQuery } from '@tanstack/react-query'
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '@/components/ui/avatar'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { SimpleTable } from '@/components/ui/simple-table'
import type { Team, User } from '@/lib/api/types'
import { usersQuery } from '@/lib/records/people-and-tags'

interface TeamTableProps {
  teams: readonly Team[]
  onEdit: (team: Team) => void
  onDelete: (team: Team) => void
}

/** The teams with their lead and members. */
export function TeamTable({ teams, onEdit, onDelete }: TeamTableProps) {
  const { t } = useTranslation()
  const users = useQuery(usersQuery)
  const person = (id: string | null) => users.data?.find((user) => user.id === id)
  return (
    <SimpleTable
      label={t('teams.list')}
      rows={teams}
      columns={[
        {
          key: 'name',
          label: t('teams.name'),
          grow: true,
          cell: (team) => (
            <button
              type="button"
              className="target block w-full truncate text-left font-medium"
              onClick={() => onEdit(team)}
            >
              {team.name}
            </button>
          ),
        },
        {
          key: 'lead',
          label: t('teams.lead'),
          cell: (team) => <span className="whitespace-nowrap">{person(team.managerId)?.displayName}</span>,
          onPhone: (team) => team.managerId !== null,
        },
        {
          key: 'members',
          label: t('teams.members'),
          cell: (team) => (
            <Members
              people={team.memberIds.map(person).filter((user) => user !== undefined)}
              count={team.memberIds.length}
            />
          ),
        },
      ]}
      actions={(team) => (
        <Menu trigger={<IconButton icon={Ellipsis} label={t('settings.actionsFor', { name: team.name })} />}>
          <MenuItem icon={Pencil} onSelect={() => onEdit(team)}>
            {t('common.edit')}
          </MenuItem>
          <MenuItem icon={Trash2} danger onSelect={() => onDelete(team)}>
            {t('common.delete')}
          </MenuItem>
        </Menu>
      )}
    />
  )
}

/** Faces are for a glance; beyond this many the number tells. */
const faces = 5

function Members({ people, count }: { people: readonly User[]; count: number }) {
  const { t } = useTranslation()
  return (
    <span
      className="flex items-center gap-2 whitespace-nowrap text-ink-2"
      title={people.map((user) => user.displayName).join(', ')}
    >
      {people.length > 0 && (
        <span className="flex gap-0.5">
          {people.slice(0, faces).map((user) => (
            <Avatar key={user.id} name={user.displayName} size="sm" />
          ))}
        </span>
      )}
      {count === 0 ? t('teams.none') : t('teams.count', { count })}
    </span>
  )
}
