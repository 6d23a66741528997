import { useNavigate } from '@tanstack/react-router'
import { Contrast, Keyboard, LayoutDashboard, LogOut, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCommands, type Command } from '@/lib/commands/command-registry'
import { signOut } from '@/lib/session/me'
import { setTheme } from '@/lib/theme/theme'
import { navigation } from '../navigation'
import { useSettingsCommands } from '../settings/use-settings-commands'
import { useCreatable, useCreate } from './use-create'

/** What can be done everywhere: go to a screen, create, search, ask for help. */
export function useGlobalCommands({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }): void {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const create = useCreate()
  const types = useCreatable()
  const settings = useSettingsCommands()
  const [main] = types

  const goTo = navigation.map((item): Command => ({
    id: `go ${item.to}`,
    group: 'goTo',
    label: t('keys.goTo', { name: t(item.label) }),
    icon: item.icon,
    keys: `g ${item.key}`,
    run: () => void navigate({ to: item.to }),
  }))
  const creating = types.map((info): Command => ({
    id: `create ${info.type}`,
    group: 'create',
    label: t('keys.createOne', { name: t(info.one).toLowerCase() }),
    icon: info.icon,
    ...(info === main ? { keys: 'c' } : {}),
    run: () => create(info.type),
  }))
  useCommands([
    ...goTo,
    ...creating,
    ...settings,
    {
      id: 'go /dashboards',
      group: 'goTo',
      label: t('keys.goTo', { name: t('nav.dashboards') }),
      icon: LayoutDashboard,
      keys: 'g b',
      run: () => void navigate({ to: '/dashboards' }),
    },
    {
      id: 'search',
      group: 'general',
      label: t('keys.search'),
      icon: Search,
      keys: '/, mod+k',
      whileTyping: true,
      palette: false,
      run: onSearch,
    },
    { id: 'help', group: 'general', label: t('keys.help'), icon: Keyboard, keys: '?', run: onHelp },
    {
      id: 'theme',
      group: 'general',
      label: t('keys.theme'),
      icon: Contrast,
      keywords: 'dark light appearance',
      run: () => setTheme(document.documentElement.classList.contains('dark') ? 'light' : 'dark'),
    },
    { id: 'sign out', group: 'general', label: t('shell.signOut'), icon: LogOut, run: () => void signOut() },
  ])
}
