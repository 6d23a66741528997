import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Opened } from '@/components/ui/first-use'
import { Menu, MenuItem } from '@/components/ui/menu'
import { navigation } from '../navigation'

/** Where the bottom bar has no room for. */
export function MoreMenu({ trigger, opened }: { trigger: ReactElement; opened: Opened }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Menu trigger={trigger} side="top" opened={opened}>
      {navigation
        .filter(({ thumb }) => !thumb)
        .map(({ to, label, icon }) => (
          <MenuItem key={to} icon={icon} onSelect={() => void navigate({ to })}>
            {t(label)}
          </MenuItem>
        ))}
    </Menu>
  )
}
