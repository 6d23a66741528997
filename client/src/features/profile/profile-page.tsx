import { useTranslation } from 'react-i18next'
import { SettingsPage } from '@/components/settings/settings-page'
import { useMe } from '@/lib/session/me'
import { Appearance } from './appearance'
import { NotificationChoices } from './notification-choices'
import { ProfileForm } from './profile-form'

/** Oneself: name, language and time zone; and how the app looks on this device. */
export function ProfilePage() {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <SettingsPage title={t('profile.title')}>
      {me && <ProfileForm me={me} />}
      <NotificationChoices />
      <Appearance />
    </SettingsPage>
  )
}
