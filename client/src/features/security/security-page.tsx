import { useTranslation } from 'react-i18next'
import { SettingsPage } from '@/components/settings/settings-page'
import { PasswordForm } from './password-form'
import { Sessions } from './sessions'
import { TwoFactor } from './two-factor'

/** How one signs in, and where one is signed in. */
export function SecurityPage() {
  const { t } = useTranslation()
  return (
    <SettingsPage title={t('security.title')}>
      <PasswordForm />
      <TwoFactor />
      <Sessions />
    </SettingsPage>
  )
}
