import { useNavigate } from '@tanstack/react-router'
import { UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Command } from '@/lib/commands/command-registry'
import { useMe } from '@/lib/session/me'
import { sectionsFor } from './settings-sections'

/** The settings in the palette: each section, and to invite somebody from anywhere. */
export function useSettingsCommands(): Command[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const permissions = useMe()?.permissions ?? []
  const sections = sectionsFor(permissions).map(({ to, label, icon, keywords }): Command => ({
    id: `go ${to}`,
    group: 'goTo',
    label: t('settings.goTo', { name: t(label) }),
    icon,
    ...(keywords ? { keywords } : {}),
    run: () => void navigate({ to }),
  }))
  const invite: Command = {
    id: 'invite',
    group: 'create',
    label: t('settings.invite'),
    icon: UserPlus,
    keywords: 'user add people',
    run: () => void navigate({ to: '/settings/users', search: { invite: 'new' } }),
  }
  return permissions.includes('users.manage') ? [...sections, invite] : sections
}
