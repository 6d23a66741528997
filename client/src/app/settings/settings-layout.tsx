import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SettingsPage } from '@/components/settings/settings-page'
import { EmptyState } from '@/components/states/empty-state'
import { PageHeader } from '@/components/states/page-header'
import { useIsPhone } from '@/lib/hooks/use-media'
import { useMe } from '@/lib/session/me'
import { SettingsNav } from './settings-nav'
import { sectionAt, sectionsFor } from './settings-sections'

/** The sections at the left and the chosen one beside it. A phone has room for one of the two. */
export function SettingsLayout() {
  const { t } = useTranslation()
  const phone = useIsPhone()
  return (
    <div className="flex h-full">
      {!phone && (
        <div className="w-56 shrink-0 overflow-y-auto border-r border-line px-3 pb-4">
          <p className="flex h-12 items-center px-2 font-semibold">{t('settings.title')}</p>
          <SettingsNav />
        </div>
      )}
      <div className="min-w-0 flex-1">
        <Section />
      </div>
    </div>
  )
}

function Section() {
  const { t } = useTranslation()
  const me = useMe()
  const section = sectionAt(useLocation({ select: ({ pathname }) => pathname }))
  if (!section || sectionsFor(me?.permissions ?? []).includes(section)) return <Outlet />
  return (
    <SettingsPage title={t(section.label)}>
      <EmptyState icon={LockKeyhole} title={t('settings.forbidden')} text={t('settings.forbiddenText')} />
    </SettingsPage>
  )
}

/** `/settings` itself: all sections on a phone; elsewhere they are in view anyway, so the first one opens. */
export function SettingsHome() {
  const { t } = useTranslation()
  const phone = useIsPhone()
  if (!phone) return <Navigate to="/settings/profile" replace />
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={t('settings.title')} />
      <div className="min-h-0 flex-1 overflow-y-auto px-2 py-4">
        <SettingsNav large />
      </div>
    </div>
  )
}
