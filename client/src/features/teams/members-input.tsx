import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '@/components/ui/avatar'
import { Combobox } from '@/components/ui/combobox'
import { inputStyle } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { cx } from '@/lib/class-names'
import { teamsQuery, usersQuery } from '@/lib/records/people-and-tags'

interface MembersInputProps {
  id: string
  describedBy: string | undefined
  /** The team itself, which nobody is taken out of by staying. */
  teamId: string | null
  value: readonly string[]
  onChange: (ids: string[]) => void
}

/** Chooses people; tells who would leave another team. */
export function MembersInput({ id, describedBy, teamId, value, onChange }: MembersInputProps) {
  const { t } = useTranslation()
  const users = useQuery(usersQuery)
  const teams = useQuery(teamsQuery)
  const people = (users.data ?? []).filter((user) => user.status !== 'inactive' || value.includes(user.id))
  const nowIn = (team: string | null) =>
    team && team !== teamId ? teams.data?.find((one) => one.id === team)?.name : undefined
  const toggle = (one: string) =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one])
  return (
    <div className={cx('flex min-h-8 w-full flex-wrap items-center gap-1.5 py-1', inputStyle)}>
      {people
        .filter((user) => value.includes(user.id))
        .map((user) => (
          <span
            key={user.id}
            className="inline-flex h-6 max-w-full items-center gap-1.5 rounded-full bg-pressed pr-1 pl-0.5 text-xs font-medium"
          >
            <Avatar name={user.displayName} size="xs" />
            <span className="truncate">{user.displayName}</span>
            <button
              type="button"
              aria-label={t('common.removeNamed', { name: user.displayName })}
              onClick={() => toggle(user.id)}
              className="flex size-6 items-center justify-center rounded-full hover:opacity-70"
            >
              <X className="size-3" aria-hidden />
            </button>
          </span>
        ))}
      <Popover
        label={t('teams.members')}
        trigger={
          <button
            type="button"
            id={id}
            aria-describedby={describedBy}
            className="target h-6 rounded-sm px-1 text-xs text-ink-2 hover:text-ink"
          >
            {t('teams.addMember')}
          </button>
        }
      >
        <Combobox
          label={t('teams.members')}
          multiple
          loading={users.isPending}
          chosen={value}
          onChoose={toggle}
          options={people.map((user) => {
            const team = nowIn(user.teamId)
            return {
              value: user.id,
              label: user.displayName,
              icon: <Avatar name={user.displayName} size="xs" />,
              ...(team ? { hint: t('teams.nowIn', { team }) } : {}),
            }
          })}
        />
      </Popover>
    </div>
  )
}
