import { Ellipsis, MailPlus, Pencil, UserCheck, UserX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu'
import type { User } from '@/lib/api/types'
import type { useUserActions } from './use-user-actions'

interface UserMenuProps {
  user: User
  actions: ReturnType<typeof useUserActions>
  onEdit: () => void
}

/** What can be done about a person, by how they stand. */
export function UserMenu({ user, actions, onEdit }: UserMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu trigger={<IconButton icon={Ellipsis} label={t('settings.actionsFor', { name: user.displayName })} />}>
      <MenuItem icon={Pencil} onSelect={onEdit}>
        {t('users.edit')}
      </MenuItem>
      {user.status === 'invited' && (
        <MenuItem icon={MailPlus} onSelect={() => actions.inviteAgain(user)}>
          {t('users.inviteAgain')}
        </MenuItem>
      )}
      <MenuLine />
      {user.status === 'active' && (
        <MenuItem icon={UserX} danger onSelect={() => actions.deactivate(user)}>
          {t('users.deactivate')}
        </MenuItem>
      )}
      {user.status === 'invited' && (
        <MenuItem icon={UserX} danger onSelect={() => actions.withdraw(user)}>
          {t('users.withdraw')}
        </MenuItem>
      )}
      {user.status === 'inactive' && (
        <MenuItem icon={UserCheck} onSelect={() => actions.reactivate(user)}>
          {t('users.reactivate')}
        </MenuItem>
      )}
    </Menu>
  )
}
