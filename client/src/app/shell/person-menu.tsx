import { useNavigate } from '@tanstack/react-router'
import { Keyboard, LockKeyhole, LogOut, Monitor, Moon, Settings, Sun, UserRound } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Opened } from '@/components/ui/first-use'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '@/components/ui/menu'
import type { Me } from '@/lib/api/types'
import { signOut } from '@/lib/session/me'
import { setTheme, themes, useTheme } from '@/lib/theme/theme'

const themeIcons = { light: Sun, dark: Moon, system: Monitor }

/** One's own menu: theme, keys, settings, sign out. */
export function PersonMenu({
  me,
  trigger,
  opened,
  onHelp,
}: {
  me: Me
  trigger: ReactElement
  opened: Opened
  onHelp: () => void
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const theme = useTheme()
  return (
    <Menu trigger={trigger} opened={opened}>
      <div className="px-2 py-1.5">
        <p className="truncate font-medium">{me.displayName}</p>
        <p className="truncate text-xs text-ink-2">{me.email}</p>
      </div>
      <MenuLine />
      <MenuLabel>{t('shell.theme')}</MenuLabel>
      {themes.map((one) => (
        <MenuChoice key={one} chosen={theme === one} icon={themeIcons[one]} onSelect={() => setTheme(one)}>
          {t(`shell.themes.${one}`)}
        </MenuChoice>
      ))}
      <MenuLine />
      <MenuItem icon={UserRound} onSelect={() => void navigate({ to: '/settings/profile' })}>
        {t('settings.profile')}
      </MenuItem>
      <MenuItem icon={LockKeyhole} onSelect={() => void navigate({ to: '/settings/security' })}>
        {t('settings.security')}
      </MenuItem>
      <MenuItem icon={Settings} onSelect={() => void navigate({ to: '/settings' })}>
        {t('nav.settings')}
      </MenuItem>
      <MenuItem icon={Keyboard} keys="?" onSelect={onHelp}>
        {t('shell.help')}
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={() => void signOut()}>
        {t('shell.signOut')}
      </MenuItem>
    </Menu>
  )
}
